"""Files and uploads -> articles and reference data; and export."""
