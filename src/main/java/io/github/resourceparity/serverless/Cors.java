package io.github.resourceparity.serverless;

import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.Made;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.source.Located;
import java.util.List;
import java.util.Optional;

/** What other sites may ask of an HTTP API or a function's address: the framework's defaults where nothing else is said. */
final class Cors {

    private static final List<String> HEADERS =
            List.of("Content-Type", "X-Amz-Date", "Authorization", "X-Api-Key", "X-Amz-Security-Token", "X-Amz-User-Agent", "X-Amzn-Trace-Id");

    private Cors() {}

    /** For a function's own address, where one header less is allowed and every method is. */
    static Fields ofAddress(Located<Term> cors, Made made) {
        return of(cors, made, List.of("*"), HEADERS.stream().filter(header -> !header.equals("X-Amz-User-Agent")).toList());
    }

    static Fields of(Located<Term> cors, Made made, List<String> methods) {
        return of(cors, made, methods, HEADERS);
    }

    private static Fields of(Located<Term> cors, Made made, List<String> methods, List<String> headers) {
        var fields = cors.value() instanceof Fields map ? map : Fields.EMPTY;
        return made.map(
                "AllowCredentials", Service.isTrue(fields.value("allowCredentials")) ? Optional.of(true) : Optional.empty(),
                "AllowHeaders", list(fields, "allowedHeaders", headers, made),
                "AllowMethods", list(fields, "allowedMethods", methods, made),
                "AllowOrigins", list(fields, "allowedOrigins", List.of("*"), made),
                "ExposeHeaders", fields.value("exposedResponseHeaders"),
                "MaxAge", fields.value("maxAge"));
    }

    private static Optional<Object> list(Fields fields, String name, List<String> usual, Made made) {
        var value = fields.value(name);
        if (value.isPresent() && value.get().value().nothing()) {
            return Optional.empty();
        }
        return Optional.of(value.<Object>map(known -> known.value() instanceof Items ? known : made.list(known)).orElse(usual));
    }
}
