package kind

import "testing"

// TestLevelMeant checks that the level is found that a short or long name means.
func TestLevelMeant(t *testing.T) {
	levels := []string{"省", "市", "县区", "部门", "乡镇", "街道"}
	for name, want := range map[string]string{
		"镇": "乡镇", "乡": "乡镇", "区": "县区", "县级": "县区", "市级": "市", "区县": "县区", "街道": "街道", "村": "", "镇街": "", "级": "",
	} {
		if got := LevelMeant(levels, name); got != want {
			t.Errorf("LevelMeant(%q) = %q, want %q", name, got, want)
		}
	}
}
