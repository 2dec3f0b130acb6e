package io.github.resourceparity.match;

import io.github.resourceparity.model.Resource;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.source.Located;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How long the tokens of a user pool's client are good, which a template may say in four units. */
final class Validity {

    private static final String CLIENT = "AWS::Cognito::UserPoolClient";
    private static final long DAY = 86_400;
    private static final Map<String, Long> SECONDS = Map.of("seconds", 1L, "minutes", 60L, "hours", 3_600L, "days", DAY);

    /** What holds where nothing is said: an hour, and thirty days to refresh. */
    private static final Map<String, List<String>> USUAL = Map.of("AccessToken", List.of("1", "hours"), "IdToken", List.of("1", "hours"), "RefreshToken", List.of("30", "days"));

    private Validity() {}

    /** Whether a property that differs is a part of a time that is the same on both sides, or the unit of a number that differs, too. */
    static boolean same(String path, Resource baseline, Resource candidate) {
        var token = path.endsWith("Validity") ? path.substring(0, path.length() - "Validity".length()) : path.substring(path.lastIndexOf('/') + 1);
        var usual = USUAL.getOrDefault(token, List.of());
        boolean time = !usual.isEmpty() && (path.equals(token + "Validity") || path.equals("TokenValidityUnits/" + token));
        if (!time || !candidate.type().value().equals(CLIENT)) {
            return false;
        }
        boolean unit = path.contains("/") && !text(baseline, token + "Validity", usual.get(0)).equals(text(candidate, token + "Validity", usual.get(0)));
        return unit || seconds(token, usual, baseline).isPresent() && seconds(token, usual, baseline).equals(seconds(token, usual, candidate));
    }

    /** A refresh token of no validity has the usual one. */
    private static Optional<Long> seconds(String token, List<String> usual, Resource client) {
        var number = text(client, token + "Validity", usual.get(0));
        var unit = text(client, "TokenValidityUnits/" + token, usual.get(1));
        if (number.equals(Optional.of("0")) && token.equals("RefreshToken")) {
            return Optional.of(30 * DAY);
        }
        return number.filter(digits -> digits.matches("\\d{1,9}")).flatMap(digits -> unit.map(SECONDS::get).map(each -> each * Long.parseLong(digits)));
    }

    private static Optional<String> text(Resource client, String path, String usual) {
        var value = client.value(path).map(Located::value);
        return value.isEmpty() ? Optional.of(usual) : value.flatMap(Term::constant);
    }
}
