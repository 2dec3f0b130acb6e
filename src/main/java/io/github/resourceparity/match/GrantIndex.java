package io.github.resourceparity.match;

import static io.github.resourceparity.resolve.Sameness.SAME;

import io.github.resourceparity.resolve.Kin;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Grants by their action: nearly all actions are known, and the grants of another one need not be looked at. */
final class GrantIndex {

    private final List<Grant> all;
    private final Map<String, List<Grant>> known = new HashMap<>();
    private final List<Grant> open = new ArrayList<>();
    private final Set<Grant> taken = Collections.newSetFromMap(new IdentityHashMap<>());

    GrantIndex(List<Grant> all) {
        this.all = all;
        all.forEach(grant -> grant.action().value().constant().map(action -> known.computeIfAbsent(action, any -> new ArrayList<>())).orElse(open).add(grant));
    }

    /** Those that nobody took. */
    Stream<Grant> grants() {
        return all.stream().filter(grant -> !taken.contains(grant));
    }

    /** Those that nobody took and that may be the same as another one. */
    Stream<Grant> meeting(Grant other) {
        return other.action().value().constant().map(action -> Stream.concat(known.getOrDefault(action, List.of()).stream(), open.stream())).orElseGet(this::grants);
    }

    /** Takes away one that is the same as another one, if there is any. */
    boolean take(Grant other, Kin kin) {
        var twin = meeting(other).filter(grant -> grant.sameAs(other, kin) == SAME).findFirst();
        twin.ifPresent(found -> {
            taken.add(found);
            var home = found.action().value().constant().map(action -> known.getOrDefault(action, open)).orElse(open);
            home.remove(place(home, found));
        });
        return twin.isPresent();
    }

    private static int place(List<Grant> home, Grant found) {
        int at = 0;
        while (home.get(at) != found) {
            at++;
        }
        return at;
    }
}
