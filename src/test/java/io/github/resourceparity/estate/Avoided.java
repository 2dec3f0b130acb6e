package io.github.resourceparity.estate;

import java.util.Map;

/** What is not planted, since what is found of it is known to be wrong, and why. */
final class Avoided {

    /** By the name of the drift. */
    static final Map<String, String> REASONS = Map.of(
            "another output read", "what another stack gives is undecided, even if that is in the same estate, so that reading the wrong output or export is silent",
            "no targets", "a rule that lost its targets is said twice: event-rule-without-target, and property-differs on `Targets`",
            "bucket encrypted otherwise", "a bucket whose KMS encryption is left out, and so AES256, is property-differs and not setting-weakened",
            "replica unprotected", "a replica's deletion protection that is lost is property-differs and not setting-weakened",
            "replica not recoverable", "a replica's point in time recovery that is lost is property-differs and not setting-weakened",
            "table not encrypted with a key", "a table that is encrypted by default differs in `SSEType: KMS` besides, if the baseline writes that default out",
            "queue in no order", "a queue that is FIFO no longer differs in a `DeduplicationScope: queue` besides, if the baseline writes that default out");

    private Avoided() {}

    /** Whether a region is always written out: two defaults of one option that differ are not found by region-differs. */
    static boolean plain(String region) {
        return region.equals("ap-south-1");
    }
}
