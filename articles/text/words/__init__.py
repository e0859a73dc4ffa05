"""Chinese words: splitting, pinyin, what a query says, phrases of need."""
