"""What callbacks and routes know of the app: facts, answers, the visitor."""
