package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.match.Comparison.Compared;
import io.github.resourceparity.match.Pair;
import io.github.resourceparity.model.Resource;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Span;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A resource that is made under another condition is missing in some deployments, or there in too many. */
final class ConditionDiffers implements Rule {

    /** A value that only deployment knows, but for those that mean the same in every stack. */
    private static final Pattern PARAMETER = Pattern.compile("\\$\\{(?!(?:stage|region|account|partition)})[A-Za-z0-9]+}");

    @Override
    public Code code() {
        return Code.warning("condition-differs", "a resource is made under another condition").ofPairs();
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        return comparison.pairs().stream()
                .map(Compared::pair)
                .filter(pair -> differ(asked(pair.baseline()), asked(pair.candidate())))
                .map(this::finding);
    }

    /** Whether two conditions ask something else; of those that differ in what their parameters are called only deployment knows. */
    private static boolean differ(String was, String is) {
        return !was.equals(is) && (parameters(was).equals(parameters(is)) || !words(was).equals(words(is)));
    }

    private static List<String> parameters(String condition) {
        return PARAMETER.matcher(condition).results().map(MatchResult::group).distinct().sorted().toList();
    }

    /** Without the names of parameters, by which parts of a condition are put in order. */
    private static List<String> words(String condition) {
        return Stream.of(PARAMETER.matcher(condition).replaceAll("?").split("[() ]+")).sorted().toList();
    }

    /** What must hold for the resource to be made, named conditions written out; nothing is asked where nothing is written. */
    private static String asked(Resource resource) {
        return resource.condition().map(Located::value).orElse("true");
    }

    private Finding finding(Pair<Resource> pair) {
        var was = asked(pair.baseline());
        var is = asked(pair.candidate());
        var finding = code()
                .at(place(pair.candidate()), "%s is made %s, was made %s".formatted(pair.candidate().described(), said(is), said(was)))
                .label(is.equals("true") ? "made in every deployment" : is.equals("false") ? "made in no deployment" : "made in no other deployment")
                .note(place(pair.baseline()), "baseline")
                .help(was.equals("true") ? "leave the condition out" : "give it the condition of the baseline")
                .about(Pair.subject(pair).property("Condition", was, is));
        return Pair.recognized(pair).map(finding::note).orElse(finding);
    }

    private static Span place(Resource resource) {
        return resource.condition().map(Located::span).orElse(resource.heading());
    }

    private static String said(String condition) {
        return switch (condition) {
            case "true" -> "always";
            case "false" -> "never";
            default -> "if `%s`".formatted(condition);
        };
    }
}
