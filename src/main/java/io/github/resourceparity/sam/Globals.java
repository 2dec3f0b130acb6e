package io.github.resourceparity.sam;

import io.github.resourceparity.resolve.Field;
import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Items;
import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.source.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/** What a template says of all resources of a type, under what each says itself: maps deeply, lists one after the other. */
final class Globals {

    private Globals() {}

    /** What a resource takes of them: it may ignore all or some. */
    static Fields of(Fields global, Fields resource) {
        var ignored = resource.value("IgnoreGlobals").map(Located::value);
        if (ignored.isEmpty()) {
            return global;
        }
        if (ignored.get().assumed().filter("*"::equals).isPresent()) {
            return Fields.EMPTY;
        }
        var all = new LinkedHashMap<>(global.fields());
        if (ignored.get() instanceof Items names) {
            names.items().forEach(name -> name.value().assumed().ifPresent(all::remove));
        }
        return new Fields(all);
    }

    static Fields over(Fields global, Fields local) {
        if (global.fields().isEmpty()) {
            return local;
        }
        var all = new LinkedHashMap<>(global.fields());
        local.fields().forEach((name, field) -> all.merge(name, field, (first, second) -> new Field(second.key(), merged(first.value(), second.value()))));
        return new Fields(all);
    }

    private static Located<Term> merged(Located<Term> global, Located<Term> local) {
        if (global.value() instanceof Fields a && local.value() instanceof Fields b && !Shapes.intrinsic(a) && !Shapes.intrinsic(b)) {
            return local.map(term -> over(a, b));
        }
        if (global.value() instanceof Items a && local.value() instanceof Items b) {
            var items = new ArrayList<>(a.items());
            items.addAll(b.items());
            return local.map(term -> new Items(items));
        }
        return local;
    }
}
