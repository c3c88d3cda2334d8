"""Simpang reads news on world politics and keeps what it says as records that lead back to their words."""
