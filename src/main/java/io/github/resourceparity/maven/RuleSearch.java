package io.github.resourceparity.maven;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What somebody looks for among the rules: a rule's id, or words of it or of what it finds. */
record RuleSearch(String asked, List<Code> codes) {

    /** The rule of that very id; none or one. */
    List<Code> exact() {
        return codes.stream().filter(code -> code.id().equals(asked)).toList();
    }

    /** The rules that have all of the words in their ids or summaries, or the letters as initials of their ids, such as {@code dlq}. */
    List<Code> matching() {
        var words = Arrays.stream(asked.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")).filter(word -> word.length() > 1).toList();
        return codes.stream().filter(code -> !words.isEmpty() && (words.stream().allMatch(text(code)::contains) || words.size() == 1 && initials(code).contains(words.get(0)))).toList();
    }

    private static String text(Code code) {
        return code.id() + " " + code.summary().toLowerCase(Locale.ROOT);
    }

    private static String initials(Code code) {
        return Arrays.stream(code.id().split("-")).map(word -> word.substring(0, 1)).collect(Collectors.joining());
    }

    /** That there is none, and which few ids look like it. */
    String nothing() {
        var nearest = Nearest.few(asked, codes.stream().map(Code::id).toList()).stream().map("`%s`"::formatted).toList();
        int last = nearest.size() - 1;
        var several = last < 1 ? String.join("", nearest) : String.join(", ", nearest.subList(0, last)) + " or " + nearest.get(last);
        return "there is no rule `%s`: %s".formatted(asked, nearest.isEmpty() ? "parity:explain without parity.rule lists all" : "did you mean %s?".formatted(several));
    }
}
