package io.github.resourceparity.model;

import static java.util.Objects.requireNonNull;

import io.github.resourceparity.resolve.Term.Attribute;
import io.github.resourceparity.resolve.Term.Origin;
import io.github.resourceparity.resolve.Term.Symbol;
import io.github.resourceparity.resolve.Term;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A form that names have: {@code listbackup-{stage}-{kebab}}.
 *
 * <p>A symbol of a name is one letter that no text has, so that an expression says where it may stand; a piece that nobody knows
 * ends what can be said.
 *
 * @param text as it was written
 */
public record NameForm(String text) {

    private static final Pattern TOKEN = Pattern.compile("\\{([^{}]*)}|\\*");
    private static final char OPEN = '\uE00F';
    private static final Map<Origin, Character> LETTERS = Map.of(
            Origin.STAGE, '\uE001', Origin.ACCOUNT, '\uE002', Origin.REGION, '\uE003', Origin.PARTITION, '\uE004', Origin.URL_SUFFIX, '\uE005', Origin.STACK, '\uE006');
    private static final Pattern STAGE = Pattern.compile("(?i).*(stage|env|environment)");
    private static final Map<String, String> FORMS = Map.ofEntries(
            Map.entry("stage", "\uE001"),
            Map.entry("account", "(?:\uE002|\\d{12})"),
            Map.entry("region", "(?:\uE003|[a-z]{2}(?:-[a-z]+)+-\\d)"),
            Map.entry("stack", "\uE006"),
            Map.entry("service", ""),
            Map.entry("kebab", "[a-z0-9]+(?:-[a-z0-9]+)*"),
            Map.entry("snake", "[a-z0-9]+(?:_[a-z0-9]+)*"),
            Map.entry("camel", "[a-z][A-Za-z0-9]*"),
            Map.entry("pascal", "[A-Z][A-Za-z0-9]*"),
            Map.entry("upper", "[A-Z0-9]+(?:_[A-Z0-9]+)*"),
            Map.entry("output", "[A-Za-z0-9]+"),
            Map.entry("id", "[A-Za-z0-9]+"),
            Map.entry("number", "\\d+"),
            Map.entry("any", ".*"));

    /** Names that nobody gives. */
    private static final int LONGEST = 512;

    /** The tokens that a pattern can have. */
    public static List<String> tokens() {
        return FORMS.keySet().stream().sorted().map("{%s}"::formatted).toList();
    }

    /** The tokens that it has and that stand for nothing. */
    public List<String> unknown() {
        return TOKEN.matcher(text).results().filter(token -> token.group(1) != null && !FORMS.containsKey(token.group(1))).map(token -> token.group()).toList();
    }

    /** The form for the names of one service. */
    public Local in(String service) {
        var expression = new StringBuilder();
        var tokens = TOKEN.matcher(text);
        int at = 0;
        while (tokens.find()) {
            expression.append(Pattern.quote(text.substring(at, tokens.start()))).append(form(tokens.group(1), service));
            at = tokens.end();
        }
        return new Local(Pattern.compile(expression.append(Pattern.quote(text.substring(at))).toString()));
    }

    private static String form(String token, String service) {
        return token == null ? ".*" : token.equals("service") ? Pattern.quote(service) : FORMS.getOrDefault(token, ".*");
    }

    /** It for the names of one service. */
    public record Local(Pattern expression) {

        /**
         * Where a name departs from it: the letters from there on are not what could stand there; empty if it does not, or if
         * nobody can say. The end of the name if more should follow.
         */
        public Optional<Break> broken(Term name) {
            var letters = letters(name);
            int open = letters.indexOf(OPEN);
            var known = open < 0 ? letters : letters.substring(0, open);
            if (known.length() > LONGEST || fits(known, open < 0)) {
                return Optional.empty();
            }
            return Optional.of(new Break(letters, good(known)));
        }

        /** How many letters may stand there: what goes on fitting with a letter more fits with fewer, too. */
        private int good(String known) {
            int good = 0;
            int bad = known.length() + 1;
            while (bad - good > 1) {
                int middle = (good + bad) / 2;
                if (fits(known.substring(0, middle), false)) {
                    good = middle;
                } else {
                    bad = middle;
                }
            }
            return good;
        }

        private boolean fits(String letters, boolean whole) {
            var matcher = expression.matcher(letters);
            return matcher.matches() || !whole && matcher.hitEnd();
        }
    }

    /**
     * Where a name departs from a form.
     *
     * @param letters the name, each symbol as one letter
     * @param at the first letter that cannot stand there
     */
    public record Break(String letters, int at) {

        /** The segment that cannot stand there; empty if something is missing at the end. */
        public Optional<String> segment() {
            if (at >= letters.length()) {
                return Optional.empty();
            }
            int start = at;
            while (start > 0 && !separates(letters.charAt(start - 1)) && !separates(letters.charAt(at))) {
                start--;
            }
            int end = at + 1;
            while (end < letters.length() && !separates(letters.charAt(end)) && !separates(letters.charAt(at))) {
                end++;
            }
            return Optional.of(shown(letters.substring(start, end)));
        }

        /** What is wrong: {@code `users` cannot stand here}. */
        public String said() {
            return segment().map("`%s` cannot stand there"::formatted).orElse("something is missing at its end");
        }

        private static boolean separates(char letter) {
            return "-_/.:".indexOf(letter) >= 0;
        }

        private static String shown(String letters) {
            var shown = letters.replace(OPEN, '…');
            for (var symbol : LETTERS.entrySet()) {
                shown = shown.replace(symbol.getValue().toString(), "${%s}".formatted(symbol.getKey().name().toLowerCase(Locale.ROOT)));
            }
            return shown;
        }
    }

    private static String letters(Term name) {
        var letters = new StringBuilder();
        parts(name).forEach(part -> letters.append(letter(part)));
        return letters.toString();
    }

    private static Stream<Term> parts(Term name) {
        return name.parts().stream().flatMap(part -> part instanceof Attribute attribute && attribute.expansion().isPresent() ? parts(attribute.expansion().get()) : Stream.of(part));
    }

    private static String letter(Term part) {
        if (part instanceof Symbol symbol) {
            var letter = LETTERS.get(symbol.origin());
            if (letter != null) {
                return letter.toString();
            }
            if (symbol.origin() == Origin.PARAMETER && STAGE.matcher(symbol.name()).matches()) {
                return requireNonNull(LETTERS.get(Origin.STAGE)).toString();
            }
        }
        return part.secret() ? String.valueOf(OPEN) : part.constant().orElse(String.valueOf(OPEN));
    }
}
