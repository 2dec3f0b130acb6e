package io.github.resourceparity.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.resolve.Term.Unknown;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Span;
import io.github.resourceparity.yaml.Node;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the real framework printed for a service, and what we say of it: the same values, or the same cause at the same place. */
class ConformanceTest {

    private static final Path CASES = Path.of("src/test/resources/cases");

    /** What the framework's schema of its own settings refuses: values are resolved before, and no schema is ours. */
    private static final String SCHEMA = "Configuration error";

    private static final Pattern PLACE = Pattern.compile("(?:at|variable) [\"']([A-Za-z0-9_.\\-/]+)[\"']");
    private static final Set<String> STOPPING = Set.of("input-unreadable", "key-duplicated", "tag-unknown", "variable-unresolved", "variable-cycle", "file-missing", "reference-malformed");

    private static final List<FrameworkCase> AGREED = FrameworkCase.agreed(CASES, "print").filter(each -> !each.error().startsWith(SCHEMA)).toList();

    static List<FrameworkCase> cases() {
        return AGREED;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theFrameworkSaysTheSame(FrameworkCase each) {
        var ours = each.ours();
        var stops = ours.problems().stream().filter(problem -> STOPPING.contains(problem.code().id())).toList();
        if (each.succeeds()) {
            assertThat(stops).as("what we find wrong").map(Finding::message).isEmpty();
            assertThat(disagreements(each, ours.config().orElseThrow())).isEmpty();
        } else {
            Causes.FRAMEWORK.assertSaid(each.error(), stops);
            placed(each, ours, stops);
        }
    }

    /** Each property that the framework names is where one of our findings is, or holds it. */
    private static void placed(FrameworkCase each, FrameworkCase.Ours ours, List<Finding> stops) {
        Matcher matcher = PLACE.matcher(each.error());
        while (matcher.find() && ours.root().isPresent()) {
            var place = at(ours.root().get(), matcher.group(1));
            place.ifPresent(span -> assertThat(stops).as(each.error()).anyMatch(stop -> near(stop.span(), span)));
        }
    }

    private static boolean near(Span found, Span expected) {
        return !found.source().path().equals(expected.source().path()) || found.start() >= expected.start() && found.end() <= Math.max(expected.end(), expected.start() + 1);
    }

    private static Optional<Span> at(Node root, String path) {
        var node = Optional.of(root);
        for (var step : path.split("\\.")) {
            node = node.flatMap(here -> Paths.child(here, step));
        }
        return node.map(Node::span);
    }

    private static List<String> disagreements(FrameworkCase each, Fields config) {
        var found = new ArrayList<String>();
        for (var section : List.of("custom", "resources")) {
            var ours = config.value(section);
            if (ours.isPresent() && !(ours.get().value() instanceof Items)) {
                compare(section, ours.get().value(), each.result().path("config").path(section), found);
            }
        }
        return found;
    }

    private static void compare(String path, Term ours, JsonNode theirs, List<String> found) {
        if ((path.endsWith(".DependsOn") || path.endsWith(".Transform")) && theirs.isArray() && theirs.size() == 1 && !(ours instanceof Items)) {
            compare(path, ours, theirs.get(0), found);
            return;
        }
        if (ours instanceof Fields fields && theirs.isObject()) {
            var names = new LinkedHashSet<>(fields.fields().keySet());
            theirs.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(path + "." + name, fields.value(name).map(Located::value).orElse(Term.Text.NOTHING), theirs.path(name), found));
        } else if (ours instanceof Items items && theirs.isArray() && items.items().size() == theirs.size()) {
            for (int i = 0; i < theirs.size(); i++) {
                compare(path + "." + i, items.items().get(i).value(), theirs.get(i), found);
            }
        } else if (!agrees(ours, theirs)) {
            found.add("%s: we say %s, the framework %s".formatted(path, ours, theirs));
        }
    }

    private static boolean agrees(Term ours, JsonNode theirs) {
        if (ours instanceof Unknown unknown) {
            return unknown.expression().startsWith("${file(") || unknown.expression().contains("instanceId");
        }
        if (ours instanceof Term.Text text) {
            var value = Plain.of(text);
            return value == null ? theirs.isNull() || theirs.isMissingNode() : value instanceof String ? theirs.isTextual() && theirs.asText().equals(value) : value instanceof Boolean flag ? theirs.isBoolean() && theirs.asBoolean() == flag : theirs.isNumber() && theirs.decimalValue().compareTo((java.math.BigDecimal) value) == 0;
        }
        return (theirs.isTextual() || ours.secret()) && ours.assumed().equals(Optional.of(theirs.asText()));
    }
}
