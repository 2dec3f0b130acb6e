package io.github.resourceparity.serverless;

import io.github.resourceparity.resolve.Plain;
import io.github.resourceparity.resolve.Term;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the Serverless Framework makes logical ids of the names that people give.
 *
 * @see <a href="https://www.serverless.com/framework/docs/providers/aws/guide/resources#aws-cloudformation-resource-reference">the reference</a>
 */
final class Naming {

    private static final Pattern OTHERS = Pattern.compile("[^A-Za-z0-9]+");
    private static final Pattern VARIABLE = Pattern.compile("\\{(.*)\\}");

    private Naming() {}

    /** The text that ids are made of; they stand in reports, so that a variable of the environment is in them by its name. */
    static Optional<String> text(Term value) {
        return value.assumed().map(known -> value.secret() ? Plain.text(value) : known);
    }

    /** A name whose first letter is a capital. */
    static String capital(String name) {
        return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** A function, layer, authorizer or bus: {@code my-fn_x} is {@code MyDashfnUnderscorex}. */
    static String normal(String name) {
        return capital(name.replace("-", "Dash").replace("_", "Underscore"));
    }

    /** Letters and digits only: {@code my-topic.fifo} is {@code Mytopicfifo}. */
    static String alphanumeric(String name) {
        return capital(OTHERS.matcher(name).replaceAll(""));
    }

    /** A path of an API: {@code /users/{id}} is {@code UsersIdVar}. */
    static String path(String path) {
        var name = new StringBuilder();
        for (var part : path.split("/")) {
            var lower = part.toLowerCase(Locale.ROOT);
            var spelled = capital(lower).replace("-", "Dash");
            var named = spelled.indexOf('{') < 0 ? spelled : VARIABLE.matcher(spelled).replaceAll("$1Var");
            name.append(alphanumeric(named));
        }
        return name.toString();
    }
}
