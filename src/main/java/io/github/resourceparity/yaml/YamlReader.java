package io.github.resourceparity.yaml;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Source;
import io.github.resourceparity.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The one reader of YAML and JSON; only this package knows the YAML library.
 *
 * <p>It reads what js-yaml reads: tabs between tokens, merge keys, and JSON as the part of YAML that it is. CloudFormation's
 * short tags become the maps they stand for.
 */
public final class YamlReader {

    /** A text that nothing can be read from. */
    public static final Code INPUT_UNREADABLE =
            Code.error("input-unreadable", "a file cannot be read as the YAML or JSON that it should be");

    /** One mapping key twice: js-yaml refuses it, other readers take one of the two in silence. */
    public static final Code KEY_DUPLICATED = Code.error("key-duplicated", "a mapping has one key twice");

    /** A tag that CloudFormation does not know. */
    public static final Code TAG_UNKNOWN = Code.error("tag-unknown", "a YAML tag is no CloudFormation tag");

    private static final Pattern NUMBERLESS = Pattern.compile("\\\\[xuU]\\z|\\\\U[89a-fA-F][0-9a-fA-F]{7}");

    private YamlReader() {}

    /**
     * What a source holds.
     *
     * @param root its only document; empty if there is none or it cannot be read
     * @param foreign the tags in it that CloudFormation knows and the Serverless Framework does not
     * @param problems what is wrong with it
     */
    public record Document(Source source, Optional<Node> root, List<Located<String>> foreign, List<Finding> problems) {

        /** What is wrong with it where the Serverless Framework reads it, which stops at a tag that it does not know. */
        public List<Finding> serviceProblems() {
            var json = source.path().endsWith(".json") && root.isPresent() ? StrictJson.problem(source) : Optional.<Finding>empty();
            if (json.isPresent()) {
                return Stream.concat(problems.stream(), json.stream()).toList();
            }
            return foreign.isEmpty() ? problems : Stream.concat(problems.stream(), foreign.stream().map(tag -> TAG_UNKNOWN
                    .at(tag.span(), "`%s` is no tag that Serverless knows".formatted(tag.value()))
                    .label("Serverless refuses the file; CloudFormation itself knows it")
                    .help("write `Fn::%s:` instead".formatted(tag.value().substring(1))))).toList();
        }
    }

    /** Reads a source; what is wrong with it is in the document, never thrown. */
    public static Document read(Source source) {
        return CommonYaml.read(source).orElseGet(() -> readAny(source));
    }

    /** Reads a source with the library, which takes all of YAML and knows what is wrong with a text. */
    static Document readAny(Source source) {
        var problems = new ArrayList<Finding>();
        var offsets = new Offsets(source);
        var undecoded = source.text().indexOf('\uFFFD');
        if (undecoded >= 0) {
            problems.add(INPUT_UNREADABLE
                    .at(source.span(undecoded, undecoded + 1), "`%s` is not UTF-8 text".formatted(source.path()))
                    .label("this character cannot be decoded")
                    .help("save the file as UTF-8"));
        }
        try {
            var events = new Parse(LoadSettings.builder()
                            .setCodePointLimit(Integer.MAX_VALUE)
                            .setParseComments(false)
                            .build())
                    .parseString(source.text());
            var composer = new Composer(offsets, events.iterator(), problems);
            var root = composer.document();
            return new Document(source, root, composer.foreign(), List.copyOf(problems));
        } catch (Composer.Refused refused) {
            return unreadable(problems, refused.finding());
        } catch (MarkedYamlEngineException e) {
            return unreadable(problems, new Complaint(offsets, e).finding());
        } catch (ReaderException e) {
            return unreadable(problems, INPUT_UNREADABLE
                    .at(offsets.character(e.getPosition()), "`%s` is not text".formatted(source.path()))
                    .label("a character that no text holds"));
        } catch (NumberFormatException e) {
            return unreadable(problems, misescaped(source));
        } catch (YamlEngineException e) {
            return unreadable(problems, INPUT_UNREADABLE.at(source.head(), "not %s".formatted(Complaint.language(source))));
        }
    }

    /** The library stumbles over the number of an escape that the text ends in, or that is larger than any number. */
    private static Finding misescaped(Source source) {
        var escape = NUMBERLESS.matcher(source.text());
        var place = escape.find() ? source.span(escape.start(), escape.end()) : source.head();
        return INPUT_UNREADABLE.at(place, "not %s: there is no such escape".formatted(Complaint.language(source))).help("double the backslash, or use single quotes");
    }

    /** Reads the document that a value's text is; places in it are those of the file that the value stands in. */
    public static Document read(Node.Scalar text) {
        return Quoted.read(text);
    }

    /** What makes the whole unreadable is said alone: what else is unreadable in it is its consequence, or found once it is mended. */
    private static Document unreadable(List<Finding> problems, Finding last) {
        var kept = Stream.concat(problems.stream().filter(problem -> problem.code() != INPUT_UNREADABLE), Stream.of(last)).toList();
        return new Document(last.span().source(), Optional.empty(), List.of(), kept);
    }

    /** The offsets of the library's marks, which count code points, in the source, which counts UTF-16 units. */
    record Offsets(Source source, int[] units) {

        Offsets(Source source) {
            this(source, units(source.text()));
        }

        private static int[] units(String text) {
            int paired = 0;
            while (paired < text.length() && !Character.isHighSurrogate(text.charAt(paired))) {
                paired++;
            }
            if (paired == text.length()) {
                return new int[0];
            }
            var units = new int[text.codePointCount(0, text.length()) + 1];
            int unit = 0;
            for (int point = 0; point < units.length; point++) {
                units[point] = unit;
                unit += unit < text.length() ? Character.charCount(text.codePointAt(unit)) : 0;
            }
            return units;
        }

        int at(int point) {
            int unit = units.length == 0 ? point : units[Math.min(point, units.length - 1)];
            return Math.min(unit, source.text().length());
        }

        Span character(org.snakeyaml.engine.v2.exceptions.Mark mark) {
            return character(mark.getIndex());
        }

        Span character(int point) {
            int start = at(point);
            return source.span(start, Math.max(start, at(point + 1)));
        }
    }
}
