"""Themes that the project declares, one a module.

Themes of survey answers, such as TYM, follow from the topics in ``geodata/answers/topics``.
"""
