package io.github.resourceparity.estate;

import io.github.resourceparity.estate.Drift.Planter;
import java.util.Map;

/** The differences that can be planted, by name. */
final class Drifts {

    private Drifts() {}

    static Map<String, Planter> all() {
        var all = new Catalogue();
        StackDrifts.enter(all);
        ReferenceDrifts.enter(all);
        TableDrifts.enter(all);
        MessageDrifts.enter(all);
        AccessDrifts.enter(all);
        SettingDrifts.enter(all);
        return all.planters();
    }
}
