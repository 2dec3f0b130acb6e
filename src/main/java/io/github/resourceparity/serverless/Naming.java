package io.github.resourceparity.serverless;

import java.util.Locale;

/**
 * How the Serverless Framework makes logical ids of the names that people give.
 *
 * @see <a href="https://www.serverless.com/framework/docs/providers/aws/guide/resources#aws-cloudformation-resource-reference">the reference</a>
 */
final class Naming {

    private Naming() {}

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
        return capital(name.replaceAll("[^A-Za-z0-9]+", ""));
    }

    /** A path of an API: {@code /users/{id}} is {@code UsersIdVar}. */
    static String path(String path) {
        var name = new StringBuilder();
        for (var part : path.split("/")) {
            var lower = part.toLowerCase(Locale.ROOT);
            var spelled = capital(lower).replace("-", "Dash").replaceAll("\\{(.*)\\}", "$1Var");
            name.append(capital(spelled.replaceAll("[^A-Za-z0-9]+", "")));
        }
        return name.toString();
    }
}
