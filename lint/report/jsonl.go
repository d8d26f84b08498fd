package report

import "io"

// jsonLines writes one JSON object per line and finding: the finding
// of the JSON report with the path of its file.
type jsonLines struct{ sink }

type jsonLine struct {
	Version int    `json:"version"`
	Path    string `json:"path"`
	jsonFinding
}

func newJSONLines(w io.Writer, _ Options) Writer { return &jsonLines{sink{w: w}} }

// File implements Writer.
func (j *jsonLines) File(f File) error {
	x := newIndex(f.Source)
	for _, found := range f.Findings {
		j.print(toJSON(jsonLine{Contract, f.Path, x.finding(found)}), "\n")
	}
	return j.err
}

// Close implements Writer.
func (j *jsonLines) Close(Summary) error { return j.err }
