package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/unblame/unblame/lint"
)

// junit writes the XML of JUnit, which CI systems show as tests: a suite per
// file, a test per rule that found something, so that a test keeps its name from
// run to run. A test fails if one of its findings reaches the fail level.
type junit struct {
	sink
	o Options
}

func newJUnit(w io.Writer, o Options) Writer {
	j := &junit{sink{w: w}, o}
	j.print(xmlHead, "<testsuites>\n")
	return j
}

// junitTest is what one rule found in a file.
type junitTest struct {
	rule     string
	findings []lint.Finding
	failures int
}

// File implements Writer.
func (j *junit) File(f File) error {
	path := toXML(j.o.inRepository(f.Path))
	if f.Skipped {
		j.print(suite(path, 1, 0, 1), "    <testcase classname=\"", path, "\" name=\"unblame\">\n      <skipped message=\"no post-mortem\"/>\n    </testcase>\n  </testsuite>\n")
		return j.err
	}
	tests, failed := testsOf(f)
	if len(tests) == 0 {
		j.print(suite(path, 1, 0, 0), "    <testcase classname=\"", path, "\" name=\"unblame\"/>\n  </testsuite>\n")
		return j.err
	}
	j.print(suite(path, len(tests), failed, 0))
	x := newIndex(f.Source)
	for _, t := range tests {
		j.print("    <testcase classname=\"", path, "\" name=\"", toXML(t.rule), "\">\n", t.result(f.Path, x), "    </testcase>\n")
	}
	j.print("  </testsuite>\n")
	return j.err
}

func suite(path string, tests, failures, skipped int) string {
	return fmt.Sprintf("  <testsuite name=\"%s\" tests=\"%d\" failures=\"%d\" errors=\"0\" skipped=\"%d\">\n", path, tests, failures, skipped)
}

// testsOf groups findings by rule, in the order in which rules first find
// something, and counts the tests that fail.
func testsOf(file File) (tests []junitTest, failed int) {
	at := map[string]int{}
	for _, f := range file.Findings {
		i, ok := at[f.Rule]
		if !ok {
			i, at[f.Rule] = len(tests), len(tests)
			tests = append(tests, junitTest{rule: f.Rule})
		}
		tests[i].findings = append(tests[i].findings, f)
		if file.FailLevel != 0 && f.Severity >= file.FailLevel {
			tests[i].failures++
		}
	}
	for _, t := range tests {
		failed += min(t.failures, 1)
	}
	return tests, failed
}

// result returns what a test says: a failure, or what it printed.
func (t *junitTest) result(path string, x index) string {
	var lines []string
	for _, f := range t.findings {
		p := x.at(f.Span.Start)
		lines = append(lines, toXML(fmt.Sprintf("%s:%d:%d: %s: %s", path, p.Line, p.Column, f.Severity, told(f))))
	}
	text := strings.Join(lines, "&#xA;")
	if t.failures == 0 {
		return "      <system-out>" + text + "</system-out>\n"
	}
	return fmt.Sprintf("      <failure type=\"%s\" message=\"%s\">%s</failure>\n", toXML(t.rule), toXML(count(len(t.findings), "finding")+": "+oneLine(t.findings[0].Message)), text)
}

// Close implements Writer.
func (j *junit) Close(Summary) error {
	j.print("</testsuites>\n")
	return j.err
}
