package io.github.resourceparity.model;

import static java.util.Objects.requireNonNull;

import io.github.resourceparity.resolve.Term.Origin;
import io.github.resourceparity.resolve.Term.Symbol;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.source.Automaton.Draft;
import io.github.resourceparity.source.Automaton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

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
    private static final String ENDS_OF_LINES = "\n\r\u0085\u2028\u2029";
    private static final Map<String, Consumer<Draft>> FORMS = Map.ofEntries(
            Map.entry("stage", draft -> draft.text("\uE001")),
            Map.entry("account", draft -> draft.either(List.of(() -> draft.text("\uE002"), () -> IntStream.range(0, 12).forEach(i -> draft.letter(NameForm::isDigit))))),
            Map.entry("region", draft -> draft.either(List.of(() -> draft.text("\uE003"), () -> region(draft)))),
            Map.entry("stack", draft -> draft.text("\uE006")),
            Map.entry("service", draft -> {}),
            Map.entry("kebab", draft -> words(draft, NameForm::isSmallOrDigit, "-")),
            Map.entry("snake", draft -> words(draft, NameForm::isSmallOrDigit, "_")),
            Map.entry("camel", draft -> draft.letter(NameForm::isSmall).any(() -> draft.letter(NameForm::isLetter))),
            Map.entry("pascal", draft -> draft.letter(NameForm::isLarge).any(() -> draft.letter(NameForm::isLetter))),
            Map.entry("upper", draft -> words(draft, NameForm::isLargeOrDigit, "_")),
            Map.entry("output", draft -> some(draft, NameForm::isLetter)),
            Map.entry("id", draft -> some(draft, NameForm::isLetter)),
            Map.entry("number", draft -> some(draft, NameForm::isDigit)),
            Map.entry("any", NameForm::anything));

    private static boolean isSmall(int letter) {
        return letter >= 'a' && letter <= 'z';
    }

    private static boolean isLarge(int letter) {
        return letter >= 'A' && letter <= 'Z';
    }

    private static boolean isDigit(int letter) {
        return letter >= '0' && letter <= '9';
    }

    private static boolean isSmallOrDigit(int letter) {
        return isSmall(letter) || isDigit(letter);
    }

    private static boolean isLargeOrDigit(int letter) {
        return isLarge(letter) || isDigit(letter);
    }

    private static boolean isLetter(int letter) {
        return isSmall(letter) || isLargeOrDigit(letter);
    }

    private static void some(Draft draft, IntPredicate letter) {
        draft.letter(letter).any(() -> draft.letter(letter));
    }

    private static void words(Draft draft, IntPredicate letter, String between) {
        some(draft, letter);
        draft.any(() -> some(draft.text(between), letter));
    }

    private static void region(Draft draft) {
        draft.letter(NameForm::isSmall).letter(NameForm::isSmall);
        some(draft.text("-"), NameForm::isSmall);
        draft.any(() -> some(draft.text("-"), NameForm::isSmall)).text("-").letter(NameForm::isDigit);
    }

    private static void anything(Draft draft) {
        draft.any(() -> draft.letter(letter -> ENDS_OF_LINES.indexOf(letter) < 0));
    }

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
        var draft = new Draft();
        var tokens = TOKEN.matcher(text);
        int at = 0;
        while (tokens.find()) {
            draft.text(text.substring(at, tokens.start()));
            form(tokens.group(1), service, draft);
            at = tokens.end();
        }
        return new Local(draft.text(text.substring(at)).done());
    }

    private static void form(String token, String service, Draft draft) {
        if ("service".equals(token)) {
            draft.text(service);
        } else {
            FORMS.getOrDefault(token == null ? "any" : token, NameForm::anything).accept(draft);
        }
    }

    /** It for the names of one service. */
    public record Local(Automaton automaton) {

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
            var fate = automaton.of(letters);
            return fate == Automaton.Fate.MATCHES || !whole && fate == Automaton.Fate.BEGINS;
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
        name.expanded().forEach(part -> letters.append(letter(part)));
        return letters.toString();
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
