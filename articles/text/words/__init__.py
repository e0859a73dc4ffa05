"""Chinese words for the search: segments, pinyin, question words, passages, highlights."""
