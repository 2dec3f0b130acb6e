package io.github.resourceparity.rules;

import static io.github.resourceparity.resolve.Sameness.DIFFERENT;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.finding.Severity;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.match.Comparison.Compared;
import io.github.resourceparity.match.Pair;
import io.github.resourceparity.match.Pair.By;
import io.github.resourceparity.model.Resource;
import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.rules.NameSegments.Segment;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Span;
import io.github.resourceparity.types.TypeFacts;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Under another physical name AWS makes another resource, and what knows the old name does not find it. */
final class NameDiffers implements Rule {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{[^}]*}");

    @Override
    public Code code() {
        return Code.error("name-differs", "a resource has another physical name").ofPairs();
    }

    @Override
    public Stream<Finding> check(Comparison comparison) {
        return pairs(comparison).map(this::finding);
    }

    /** The pairs with another name. */
    static Stream<Pair<Resource>> pairs(Comparison comparison) {
        return comparison.pairs().stream().map(Compared::pair).filter(pair -> differs(pair, comparison));
    }

    private static boolean differs(Pair<Resource> pair, Comparison comparison) {
        return pair.by() != By.NAME && known(pair.baseline()) && known(pair.candidate()) && name(pair.baseline()).sameAs(name(pair.candidate()), comparison.kin()) == DIFFERENT && !sameToAws(pair);
    }

    private static Term name(Resource resource) {
        return resource.name().map(Located::value).orElse(Text.NOTHING);
    }

    /** Whether its properties are there to be read, so that a name that is not among them is none. */
    private static boolean known(Resource resource) {
        return resource.body().value().value("Properties").map(properties -> properties.value() instanceof Fields).orElse(true);
    }

    /** Some services make all letters of a name small or capital themselves, or add a dot. */
    private static boolean sameToAws(Pair<Resource> pair) {
        var facts = pair.candidate().facts();
        return facts.flatMap(TypeFacts::nameProperty).filter(property -> facts.get().takesForSame(property, name(pair.baseline()).display(), name(pair.candidate()).display())).isPresent();
    }

    private Finding finding(Pair<Resource> pair) {
        var resource = pair.candidate();
        var before = pair.baseline().name();
        var after = resource.name();
        var was = before.map(name -> "`%s`".formatted(name.value().display())).orElse("without a name");
        var is = after.map(name -> "is named `%s`".formatted(name.value().display())).orElse("has no name");
        var finding = code()
                .at(resource.naming(), "%s `%s` %s, was %s".formatted(resource.word(), resource.logicalId().value(), is, was))
                .as(resource.namedByIdentity() ? Severity.ERROR : Severity.WARNING)
                .label(label(pair))
                .note(pair.baseline().naming(), before.isPresent() ? "baseline name" : "baseline has no name for it")
                .help(help(pair))
                .about(Pair.subject(pair).property(resource.facts().flatMap(TypeFacts::nameProperty).orElse("name"), was, is));
        var written = after.flatMap(NameDiffers::written).map(place -> finding.note(place, "written here")).orElse(finding);
        return Pair.recognized(pair).map(written::note).orElse(written);
    }

    /** Where a word of the name is written that its own place does not show. */
    private static Optional<Span> written(Located<Term> name) {
        var plain = VARIABLE.matcher(name.span().text()).replaceAll("");
        var words = NameSegments.of(name.value()).segments().stream().filter(Segment::word).map(Segment::shown).filter(word -> !plain.contains(word)).toList();
        return name.via().stream().filter(place -> words.stream().anyMatch(place.text()::contains)).reduce((nearer, farther) -> farther);
    }

    private static String label(Pair<Resource> pair) {
        if (pair.baseline().name().isEmpty() || pair.candidate().name().isEmpty()) {
            return pair.candidate().name().isEmpty() ? "CloudFormation makes up a name" : "CloudFormation made up the name before";
        }
        return NameSegments.of(name(pair.baseline())).became(NameSegments.of(name(pair.candidate()))).orElse("another name altogether");
    }

    private static String help(Pair<Resource> pair) {
        var keep = pair.baseline().name().map(name -> "keep the name `%s`".formatted(name.value().display())).orElse("leave the name to CloudFormation");
        boolean data = pair.candidate().namedByIdentity() && pair.candidate().facts().filter(TypeFacts::stateful).isPresent();
        return keep + (data ? ", or migrate the data and accept the new one in the pom" : ", or accept the new one in the pom");
    }
}
