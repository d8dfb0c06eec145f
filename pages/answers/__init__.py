"""The page "Survey answers": templates, upload, report, publishing, history."""
