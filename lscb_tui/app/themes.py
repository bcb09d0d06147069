"""The themes: dark, light, high contrast, the terminal's own sixteen colours, monochrome. Text has 7:1 or more."""

from textual.theme import BUILTIN_THEMES, Theme

_HIGHLIGHT = {
    "block-cursor-text-style": "none",
    "input-selection-background": "#4a6a9a",
}
_TINTED = {**_HIGHLIGHT, "bar-style": "none", "title-style": "bold"}
"""Bars stand out by the colour of their ground."""
_REVERSED = {**_HIGHLIGHT, "bar-style": "reverse", "title-style": "bold reverse"}
"""Where there is one ground only, bars stand out by being reversed."""

DARK = Theme(
    name="dark",
    primary="#7fb4ff",
    secondary="#b7c7d9",
    accent="#ffd479",
    warning="#ffd479",
    error="#ff9e9e",
    success="#9fe0a6",
    foreground="#e8edf2",
    background="#10151b",
    surface="#10151b",
    panel="#1c2530",
    dark=True,
    text_alpha=1.0,
    variables={**_TINTED, "faint": "#a9b6c4", "rule": "#6b7c8f", "marker": "#ffd479"},
)
LIGHT = Theme(
    name="light",
    primary="#0b3d7a",
    secondary="#33475b",
    accent="#6b3500",
    warning="#6b3500",
    error="#8a1111",
    success="#0e4d1d",
    foreground="#12181f",
    background="#fbfbf8",
    surface="#fbfbf8",
    panel="#e6e9ec",
    dark=False,
    text_alpha=1.0,
    variables={**_TINTED, "faint": "#3f4c59", "rule": "#7a8794", "marker": "#7a2900"},
)
HIGH_CONTRAST = Theme(
    name="high contrast",
    primary="#ffff00",
    secondary="#ffffff",
    accent="#00ffff",
    warning="#ffff00",
    error="#ffb0b0",
    success="#80ff80",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#000000",
    dark=True,
    text_alpha=1.0,
    variables={**_REVERSED, "faint": "#ffffff", "rule": "#ffffff", "marker": "#ffff00"},
)
TERMINAL = Theme(
    name="terminal",
    ansi=True,
    primary="ansi_default",
    secondary="ansi_default",
    accent="ansi_default",
    warning="ansi_default",
    error="ansi_default",
    success="ansi_default",
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    dark=True,
    text_alpha=1.0,
    boost="ansi_default",
    variables={
        **BUILTIN_THEMES["ansi-dark"].variables,
        **_REVERSED,
        "input-cursor-background": "ansi_default",
        "input-cursor-foreground": "ansi_default",
        "input-cursor-text-style": "reverse",
        "faint": "ansi_default",
        "rule": "ansi_default",
        "marker": "ansi_default",
    },
)
MONOCHROME = Theme(
    name="monochrome",
    primary="#ffffff",
    secondary="#ffffff",
    accent="#ffffff",
    warning="#ffffff",
    error="#ffffff",
    success="#ffffff",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#000000",
    dark=True,
    text_alpha=1.0,
    variables={**_REVERSED, "faint": "#ffffff", "rule": "#ffffff", "marker": "#ffffff"},
)

THEMES = (DARK, LIGHT, HIGH_CONTRAST, TERMINAL, MONOCHROME)
NAMES = tuple(theme.name for theme in THEMES)
