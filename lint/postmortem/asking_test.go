package postmortem

import "testing"

// freeTitles are titles as people write them who follow no template, with the
// kind of section that each stands for; "" for those that say none.
var freeTitles = []struct {
	title string
	want  Kind
}{
	{"The long story short", Summary},
	{"In brief", Summary},
	{"The gist of it", Summary},
	{"In two sentences", Summary},
	{"The 30-second version", Summary},
	{"If you only read one paragraph", Summary},
	{"Bottom line up front", Summary},
	{"A quick recap", Summary},

	{"What customers noticed", Impact},
	{"What our members ran into", Impact},
	{"How this felt from the outside", Impact},
	{"Who got hit", Impact},
	{"How bad did it get?", Impact},
	{"What it cost us", Impact},
	{"What merchants could not do", Impact},
	{"What was broken, and for whom", Impact},
	{"Damage report", Impact},
	{"How many people were hurt by this", Impact},
	{"What you may have seen", Impact},
	{"What it looked like for readers", Impact},

	{"How it came to this", Causes},
	{"How the bad config slipped through", Causes},
	{"Where it came from", Causes},
	{"What was behind it", Causes},
	{"What made the queue fill up", Causes},
	{"How could a single host do that?", Causes},
	{"The mechanics of the failure", Causes},
	{"Anatomy of the stall", Causes},
	{"So why did nobody see this in staging", Causes},
	{"What let this reach production", Causes},
	{"Under the hood", Causes},
	{"Behind the scenes: the lock", Causes},
	{"Reasons", Causes},
	{"What was really going on", Causes},
	{"What allowed it to spread", Causes},
	{"How it broke", Causes},

	{"Tuesday, minute by minute", Timeline},
	{"Blow-by-blow", Timeline},
	{"The night as it unfolded", Timeline},
	{"Play by play (all CET)", Timeline},
	{"How the day went", Timeline},
	{"Running log of the call", Timeline},
	{"Order in which things happened", Timeline},
	{"Step by step", Timeline},
	{"What happened when", Timeline},
	{"Course of the incident", Timeline},

	{"The fix", Resolution},
	{"How service came back", Resolution},
	{"How we got the site back up", Resolution},
	{"The way back", Resolution},
	{"Getting back online", Resolution},
	{"What stopped the bleeding", Resolution},
	{"Putting out the fire", Resolution},
	{"What we did on the night", Resolution},
	{"How it ended", Resolution},
	{"Bringing the cluster back", Resolution},

	{"How we found out", Detection},
	{"How did this come to our attention?", Detection},
	{"First signs", Detection},
	{"How it came to light", Detection},

	{"What bit us", WentBadly},
	{"The bad parts", WentBadly},
	{"What went sideways", WentBadly},
	{"What slowed us down", WentBadly},
	{"What hurt", WentBadly},
	{"Pain points", WentBadly},
	{"What made it harder than it needed to be", WentBadly},
	{"What got in our way", WentBadly},

	{"What helped us", WentWell},
	{"The good bits", WentWell},
	{"What saved us", WentWell},
	{"What we were glad of", WentWell},
	{"What held up", WentWell},
	{"Where we had good fortune", Lucky},
	{"What could have been worse", Lucky},

	{"What this taught us", Lessons},
	{"What we know now", Lessons},
	{"Looking back", Lessons},
	{"What we took away from it", Lessons},
	{"Good and bad", Lessons},

	{"What we would like to do differently", Actions},
	{"What happens now", Actions},
	{"What changes from here", Actions},
	{"Our homework", Actions},
	{"Things we promised", Actions},
	{"What I am going to change", Actions},
	{"Making this harder to repeat", Actions},
	{"So that it won't recur", Actions},
	{"Work we have queued up", Actions},
	{"How we'll keep it from coming back", Actions},
	{"Where we go from here", Actions},
	{"Commitments", Actions},
	{"The to-dos", Actions},
	{"What you can expect from us", Actions},
	{"Agreed changes", Actions},
	{"What we have changed since", Actions},
	{"Proposed remedies", Actions},
	{"Jobs to do", Actions},

	{"How the cache works", ""},
	{"What is a shard?", ""},
	{"What we thought we were doing", ""},
	{"A word about backups", ""},
	{"Questions people asked", ""},
	{"Open questions", ""},
	{"The change", ""},
	{"Was it the network?", ""},
	{"How requests reach the store", ""},
	{"What we do not know yet", ""},
	{"What did not cause it", ""},
	{"How to read this document", ""},
	{"Why we publish these", ""},
	{"What the service does", ""},
	{"Compensation", ""},
	{"Where to find the logs", ""},
	{"Dramatis personae", Participants},
	{"Thanks to everybody", Participants},
	{"Who helped", Participants},
}

func TestFreeTitles(t *testing.T) {
	for _, c := range freeTitles {
		var got Kind
		if m := mean(c.title); len(m.kinds) > 0 {
			got = m.kinds[0]
		}
		if got == causesOrBadly || got == summaryOrNarrative || got == resolutionOrActions {
			got = "open: " + got
		}
		if got != c.want {
			t.Errorf("%q is %q, want %q", c.title, got, c.want)
		}
	}
}
