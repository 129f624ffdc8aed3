package kind

import "testing"

// TestTopicOfOneFact checks that a topic with a single fact is numbered and its question is asked, for a common and
// for a rare fact, and that a topic without facts is not.
func TestTopicOfOneFact(t *testing.T) {
	k := &Kind{Levels: []Level{{Name: "街道"}}, Facts: []Fact{
		{Name: "讲座", Units: []string{"场"}},
		{Name: "复议", Units: []string{"件"}, Rare: []string{"街道"}},
		{Name: "立法", Units: []string{"件"}, Levels: []string{"省"}},
	}}
	for fact, number := range map[string]string{"讲座": "一", "复议": "一", "立法": ""} {
		w := formWriter{k: k, o: NewOffice{Name: "清溪街道", Year: 2025}, level: &k.Levels[0]}
		got := w.topic(&Paragraph{Name: "甲", Ask: "司法所、综治办", Facts: []string{fact}})
		if got.Number != number || (len(w.asked) == 2) != (number != "") {
			t.Errorf("%s: the topic has number %q and asks %q, %v", fact, got.Number, w.asked, w.err)
		}
	}
}
