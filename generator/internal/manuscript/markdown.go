package manuscript

func readMarkdown(m *Manuscript, data []byte) error { return readText(m, data) }
