package report

import "strings"

// The parts of SARIF that are written, in the order of its specification.

type sarifResult struct {
	RuleID       string             `json:"ruleId"`
	RuleIndex    *int               `json:"ruleIndex,omitempty"`
	Level        string             `json:"level"`
	Message      sarifText          `json:"message"`
	Locations    []sarifLocation    `json:"locations"`
	Related      []sarifLocation    `json:"relatedLocations,omitempty"`
	Fingerprints map[string]string  `json:"partialFingerprints"`
	Suppressions []sarifSuppression `json:"suppressions,omitempty"`
	Fixes        []sarifFix         `json:"fixes,omitempty"`
	Properties   sarifProperties    `json:"properties"`
}

type sarifText struct {
	Text     string `json:"text"`
	Markdown string `json:"markdown,omitempty"`
}

type sarifLocation struct {
	ID               int        `json:"id,omitempty"`
	Message          *sarifText `json:"message,omitempty"`
	PhysicalLocation sarifPlace `json:"physicalLocation"`
}

type sarifPlace struct {
	Artifact sarifArtifact `json:"artifactLocation"`
	Region   sarifRegion   `json:"region"`
}

type sarifArtifact struct {
	URI  string `json:"uri"`
	Base string `json:"uriBaseId,omitempty"`
}

type sarifRegion struct {
	StartLine   int        `json:"startLine"`
	StartColumn int        `json:"startColumn"`
	EndLine     int        `json:"endLine"`
	EndColumn   int        `json:"endColumn"`
	Snippet     *sarifText `json:"snippet,omitempty"`
	start, end  int
}

type sarifSuppression struct {
	Kind   string `json:"kind"`
	Reason string `json:"justification,omitempty"`
}

type sarifFix struct {
	Description sarifText     `json:"description"`
	Changes     []sarifChange `json:"artifactChanges"`
}

type sarifChange struct {
	Artifact     sarifArtifact      `json:"artifactLocation"`
	Replacements []sarifReplacement `json:"replacements"`
}

type sarifReplacement struct {
	Deleted  sarifRegion `json:"deletedRegion"`
	Inserted sarifText   `json:"insertedContent"`
}

type sarifProperties struct {
	Group    string   `json:"group,omitempty"`
	Section  string   `json:"section,omitempty"`
	Missing  string   `json:"missing,omitempty"`
	Question string   `json:"question,omitempty"`
	Also     []string `json:"also,omitempty"`
}

type sarifInvocation struct {
	Successful bool `json:"executionSuccessful"`
}

// artifact names a file by its place in the repository, or by its own if it
// stands elsewhere.
func artifact(path string) sarifArtifact {
	switch {
	case strings.HasPrefix(path, "/"):
		return sarifArtifact{URI: "file://" + escapedPath(path)}
	case len(path) > 2 && path[1:3] == ":/":
		return sarifArtifact{URI: "file:///" + path[:2] + escapedPath(path[2:])}
	}
	return sarifArtifact{escapedPath(path), "%SRCROOT%"}
}

func said(text string) *sarifText {
	if text == "" {
		return nil
	}
	return &sarifText{Text: unlinked(text)}
}

// unlinked returns a message without links that its words may form: SARIF reads
// [text](target) as one, and takes a backslash off a bracket or another backslash.
func unlinked(text string) string {
	for _, read := range []string{"](", `\[`, `\]`, `\\`} {
		if strings.Contains(text, read) {
			return strings.NewReplacer("[", `\[`, "]", `\]`, `\`, `\\`).Replace(text)
		}
	}
	return text
}
