package io.github.resourceparity.estate;

import io.github.resourceparity.estate.Estate.Service;
import io.github.resourceparity.estate.Val.Answer;
import io.github.resourceparity.estate.Val.Given;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Makes up an estate from a seed: services of several families of resources that refer to each other. */
final class Invention {

    private static final List<String> WORDS = List.of("orders", "users", "carts", "teams", "bills", "jobs", "files", "events", "audit", "search", "notes", "tags", "routes", "plans", "votes", "games", "shares", "prices", "offers");
    private static final List<String> MODES = List.of("production", "test");

    /** One kind of family each. */
    private static final List<BiConsumer<Draft, String>> FAMILIES = Stream.of(DataFamilies.ALL, MessageFamilies.ALL, AccessFamilies.ALL, WebFamilies.ALL).flatMap(List::stream).toList();

    private final Random random;

    private Invention(Random random) {
        this.random = random;
    }

    static Estate of(long seed) {
        return new Invention(new Random(seed)).estate();
    }

    private Estate estate() {
        boolean staged = random.nextInt(3) > 0;
        var prefix = List.of("shop", "acme", "core").get(random.nextInt(3));
        var words = new ArrayList<>(WORDS);
        Collections.shuffle(words, random);
        var region = staged && random.nextBoolean() ? Optional.of(List.of("us-east-1", "eu-west-1").get(random.nextInt(2))) : Optional.<String>empty();
        var services = new ArrayList<Service>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            var draft = Draft.of(random, prefix + "-" + List.of("data", "queues", "web", "users").get(i), prefix, staged);
            int families = 1 + random.nextInt(4);
            for (int j = 0; j < families; j++) {
                FAMILIES.get(random.nextInt(FAMILIES.size())).accept(draft, words.remove(0));
            }
            var given = services.stream().flatMap(service -> service.outputs().stream().filter(output -> staged || output.export().isPresent()).map(output -> new Given(service.name(), output.key(), output.export(), (Answer) output.value()))).toList();
            if (!given.isEmpty() && random.nextBoolean()) {
                new WebFamilies(draft).reader(words.remove(0), given.get(random.nextInt(given.size())));
            }
            services.add(new Service(draft.name(), region, draft.resources(), draft.outputs()));
        }
        return conditional(new Estate(services, staged));
    }

    /** Some of what nothing refers to is made under a condition. */
    private Estate conditional(Estate estate) {
        var other = estate;
        for (var resource : estate.free().toList()) {
            other = random.nextInt(6) > 0 ? other : other.replaced(resource, resource.when(Optional.of(MODES.get(random.nextInt(2)))));
        }
        return other;
    }
}
