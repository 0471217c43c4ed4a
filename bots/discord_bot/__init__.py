"""The thin adapter to Discord, on discord.py."""
