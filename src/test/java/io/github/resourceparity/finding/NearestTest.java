package io.github.resourceparity.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A suggestion is close, or there is none. */
class NearestTest {

    private static final List<String> RULES = List.of("resource-missing", "resource-added", "index-missing");

    @Test
    void isTheNameWithTheFewestSlips() {
        assertThat(Nearest.to("resorce-missing", RULES)).contains("resource-missing");
        assertThat(Nearest.to("Index-Mising", RULES)).contains("index-missing");
        assertThat(Nearest.to("idnex-missing", RULES)).contains("index-missing");
    }

    /** Two such names would be compared for minutes. */
    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void isNoneForWhatNobodyCallsAnything() {
        var longest = "x".repeat(300_000);

        assertThat(Nearest.to(longest, RULES)).isEmpty();
        assertThat(Nearest.to(longest, List.of(longest + "y", "y" + longest))).isEmpty();
        assertThat(Nearest.byWords("a-" + longest, List.of("a-" + longest + "y"))).isEmpty();
    }

    @Test
    void isNoneRatherThanASillyOne() {
        assertThat(Nearest.to("everything", RULES)).isEmpty();
        assertThat(Nearest.to("", RULES)).isEmpty();
    }

    @Test
    void byWordsOnlyWhatIsNotSharedCounts() {
        assertThat(Nearest.byWords("shop-core-dev", List.of("shop-api-dev"))).isEmpty();
        assertThat(Nearest.byWords("shop-oders-dev", List.of("shop-api-dev", "shop-orders-dev"))).contains("shop-orders-dev");
        assertThat(Nearest.byWords("Shop-orders-DEV", List.of("shop-oders-dev"))).contains("shop-oders-dev");
    }

    @Test
    void byWordsAnotherOneIsMeantThanTheOneThatIsWritten() {
        assertThat(Nearest.byWords("shop-orders", List.of("shop-orders"))).isEmpty();
        assertThat(Nearest.byWords("shop-orders", List.of("shop-orders", "shop-order"))).contains("shop-order");
    }

    @Test
    void byWordsAWordThatBeginsWithAnotherIsClose() {
        assertThat(Nearest.byWords("shop-subscription-dev", List.of("shop-subscript-dev"))).contains("shop-subscript-dev");
        assertThat(Nearest.byWords("shop-subscript-dev", List.of("shop-subscription-dev"))).contains("shop-subscription-dev");
        assertThat(Nearest.byWords("shop-pay-dev", List.of("shop-payee-dev"))).contains("shop-payee-dev");
        assertThat(Nearest.byWords("shop-payee-dev", List.of("shop-pay-dev"))).contains("shop-pay-dev");
    }

    @Test
    void byWordsABeginningThatIsShortOrLessThanHalfSaysNothing() {
        assertThat(Nearest.byWords("shop-a-dev", List.of("shop-api-dev"))).isEmpty();
        assertThat(Nearest.byWords("shop-db-dev", List.of("shop-dbs-dev"))).contains("shop-dbs-dev");
        assertThat(Nearest.byWords("shop-db-dev", List.of("shop-dba1-dev"))).isEmpty();
        assertThat(Nearest.byWords("shop-pay-dev", List.of("shop-payroll-dev"))).isEmpty();
    }

    @Test
    void byWordsANameWithAllOfAnothersWordsIsCloseIfTheyShareALongOne() {
        assertThat(Nearest.byWords("orders-dev", List.of("shop-orders-dev"))).contains("shop-orders-dev");
        assertThat(Nearest.byWords("shop-orders-dev", List.of("orders-dev"))).contains("orders-dev");
        assertThat(Nearest.byWords("shop-orders", List.of("shop-orders-table"))).contains("shop-orders-table");
        assertThat(Nearest.byWords("app-dev", List.of("my-app-dev"))).isEmpty();
    }

    @Test
    void byWordsAVariableIsNoWord() {
        assertThat(Nearest.byWords("${stage}-app", List.of("${stage}-app-vpc"))).isEmpty();
        assertThat(Nearest.byWords("orders-${stage}", List.of("orders", "orders-eu"))).contains("orders");
    }

    @Test
    void byWordsTheClosestIsTakenAndTheFirstOfEquals() {
        assertThat(Nearest.byWords("shop-orders", List.of("shop-orderly", "shop-orderz", "shop-ordera"))).contains("shop-ordera");
    }

    @Test
    void aFewAreToldClosestFirst() {
        assertThat(Nearest.few("index-missed", List.of("index-missing", "index-mixed", "index-missed-a", "index-misset", "queue"))).containsExactly("index-misset", "index-missed-a", "index-mixed");
    }
}
