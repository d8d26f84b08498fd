package check

import "github.com/unblame/unblame/lint"

// compileAll compiles the patterns of a check.
func compileAll(texts []string) ([]pattern, error) {
	all := make([]pattern, 0, len(texts))
	for _, text := range texts {
		p, err := compile(text)
		if err != nil {
			return nil, err
		}
		all = append(all, p)
	}
	return all, nil
}

// possible returns the patterns whose words all stand in the sentence, in order.
func possible(all []pattern, s *lint.Sentence) []*pattern {
	var fit []*pattern
	for i := range all {
		if all[i].possible(s) {
			fit = append(fit, &all[i])
		}
	}
	return fit
}
