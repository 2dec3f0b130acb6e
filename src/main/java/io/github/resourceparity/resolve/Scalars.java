package io.github.resourceparity.resolve;

import io.github.resourceparity.resolve.Term.Kind;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.yaml.Node.Scalar;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a scalar without quotes is: js-yaml's answer for services, YAML 1.1's as CloudFormation has it for templates. */
public final class Scalars {

    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> BOOLEANS = Set.of("true", "True", "TRUE", "false", "False", "FALSE");
    private static final Set<String> OLD_BOOLEANS = Set.of("yes", "Yes", "YES", "no", "No", "NO", "on", "On", "ON", "off", "Off", "OFF");
    private static final Set<String> TRUE = Set.of("true", "yes", "on");

    private static final Pattern JS_INTEGER = Pattern.compile("[-+]?(0b[01]+|0x[0-9a-fA-F]+|0o[0-7]+|[0-9]+)");
    private static final Pattern JS_FLOAT = Pattern.compile("[-+]?[0-9]+(\\.[0-9]*)?([eE][-+]?[0-9]+)?|\\.[0-9]+([eE][-+]?[0-9]+)?");
    private static final Pattern SPACED = Pattern.compile("[-+]?[0-9][0-9_]*_[0-9]+");
    private static final Pattern OLD_INTEGER = Pattern.compile("[-+]?(0b[01_]+|0x[0-9a-fA-F_]+|0[0-7_]*|[1-9][0-9_]*)");
    private static final Pattern OLD_SIXTIES = Pattern.compile("[-+]?[1-9][0-9_]*(:[0-5]?[0-9])+");
    private static final Pattern OLD_FLOAT = Pattern.compile("[-+]?([0-9][0-9_]*)\\.[0-9_]*([eE][-+][0-9]+)?|\\.[0-9][0-9_]*([eE][-+][0-9]+)?");

    /** Whole numbers of so many digits are exact as doubles. */
    private static final int DIGITS = 15;

    private Scalars() {}

    /** A scalar of a service, as the edition's js-yaml reads it: the fork takes no dates, and version 4's takes digits with underscores. */
    static Text service(Scalar scalar, Edition edition) {
        var value = service(scalar);
        if (value.kind() == Kind.DATE && edition == Edition.OSLS) {
            return new Text(scalar.text());
        }
        boolean spaced = edition == Edition.V4 && scalar.plain() && SPACED.matcher(scalar.text()).matches();
        return spaced ? number(scalar.text().replace("_", ""), false).orElse(value) : value;
    }

    /** A scalar of a service, as js-yaml 4 reads it; a date is its point of time. */
    public static Text service(Scalar scalar) {
        var text = scalar.text();
        if (!scalar.plain()) {
            return new Text(text);
        }
        if (!numeric(text)) {
            return common(text);
        }
        if (usual(text)) {
            return new Text(text, Kind.NUMBER);
        }
        if (JS_INTEGER.matcher(text).matches() || JS_FLOAT.matcher(text).matches()) {
            return number(text, false).orElseGet(() -> new Text(text));
        }
        return endless(text).or(() -> Timestamp.read(text).map(iso -> new Text(iso, Kind.DATE))).orElseGet(() -> common(text));
    }

    /** Whether it begins like a number or a date; what does not, as most words, is held against no expression. */
    private static boolean numeric(String text) {
        return !text.isEmpty() && "+-.0123456789".indexOf(text.charAt(0)) >= 0;
    }

    /** Whether it is a number that everybody reads and prints as it is written: few digits, the first of them no zero. */
    private static boolean usual(String text) {
        boolean usual = text.length() <= DIGITS && text.charAt(0) != '0';
        for (int i = 0; i < text.length() && usual; i++) {
            usual = text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        return usual;
    }

    private static Optional<Text> endless(String text) {
        if (text.length() < 4 || text.length() > 5 || text.indexOf('.') < 0) {
            return Optional.empty();
        }
        boolean infinite = text.matches("[-+]?\\.(inf|Inf|INF)");
        return infinite ? Optional.of(new Text(text.startsWith("-") ? "-Infinity" : "Infinity", Kind.NUMBER)) : text.matches("\\.(nan|NaN|NAN)") ? Optional.of(new Text("NaN", Kind.NUMBER)) : Optional.empty();
    }

    /** A scalar of a template, as CloudFormation's YAML 1.1 reads it; dates stay texts. */
    public static Text template(Scalar scalar) {
        var text = scalar.text();
        if (!scalar.plain()) {
            return new Text(text);
        }
        if (OLD_BOOLEANS.contains(text)) {
            return bool(text);
        }
        if (!numeric(text)) {
            return common(text);
        }
        if (usual(text)) {
            return new Text(text, Kind.NUMBER);
        }
        if (OLD_SIXTIES.matcher(text).matches()) {
            return new Text(sixties(text.replace("_", "")).toString(), Kind.NUMBER);
        }
        if (OLD_INTEGER.matcher(text).matches() || OLD_FLOAT.matcher(text).matches()) {
            return number(text.replace("_", ""), true).orElseGet(() -> new Text(text));
        }
        return common(text);
    }

    /** A literal of a variable: JavaScript's number, a keyword, or else the word itself. */
    static Text javaScript(String word) {
        if (JS_INTEGER.matcher(word).matches() || JS_FLOAT.matcher(word).matches()) {
            return number(word, false).orElseGet(() -> new Text(word));
        }
        if (word.equals("Infinity") || word.equals("-Infinity")) {
            return new Text(word, Kind.NUMBER);
        }
        return word.equals("null") ? Text.NOTHING : word.equals("true") || word.equals("false") ? bool(word) : new Text(word);
    }

    private static Text common(String text) {
        return NULLS.contains(text) ? Text.NOTHING : BOOLEANS.contains(text) ? bool(text) : new Text(text);
    }

    private static Text bool(String text) {
        return new Text(String.valueOf(TRUE.contains(text.toLowerCase(java.util.Locale.ROOT))), Kind.BOOLEAN);
    }

    private static BigInteger sixties(String text) {
        var sign = text.startsWith("-") ? BigInteger.ONE.negate() : BigInteger.ONE;
        var sum = BigInteger.ZERO;
        for (var part : text.replaceFirst("^[-+]", "").split(":")) {
            sum = sum.multiply(BigInteger.valueOf(60)).add(new BigInteger(part));
        }
        return sum.multiply(sign);
    }

    private static Optional<Text> number(String text, boolean octal) {
        var sign = text.startsWith("-") ? "-" : "";
        var digits = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
        if (digits.startsWith("0x")) {
            return integer(sign, digits.substring(2), 16);
        }
        if (digits.startsWith("0b")) {
            return integer(sign, digits.substring(2), 2);
        }
        if (digits.startsWith("0o")) {
            return integer(sign, digits.substring(2), 8);
        }
        if (octal && digits.matches("0[0-7]+")) {
            return integer(sign, digits, 8);
        }
        return finite(Double.parseDouble(sign + digits));
    }

    private static Optional<Text> integer(String sign, String digits, int radix) {
        return digits.isEmpty() ? Optional.empty() : finite(new BigInteger(sign + digits, radix).doubleValue());
    }

    /** A number too large for one stays the text that was written. */
    private static Optional<Text> finite(double value) {
        return Double.isInfinite(value) ? Optional.empty() : Optional.of(new Text(shown(value), Kind.NUMBER));
    }

    /** A double as JavaScript prints it: with an exponent from 1e21 up and from 1e-7 down. */
    private static String shown(double value) {
        if (value == 0) {
            return "0";
        }
        var decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        int exponent = decimal.precision() - decimal.scale() - 1;
        if (exponent >= -6 && exponent <= 20) {
            return decimal.toPlainString();
        }
        var digits = decimal.unscaledValue().abs().toString();
        var fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
        return (value < 0 ? "-" : "") + digits.charAt(0) + fraction + "e" + (exponent < 0 ? "" : "+") + exponent;
    }
}
