package io.github.resourceparity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.report.HtmlFormat;
import io.github.resourceparity.report.ParityReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The page as a browser has it: the example, a comparison of two stages, and a hostile one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
class HtmlPageIT {

    private static final String HOSTILE = "<script>pwned=1</script><img src=x onerror=pwned=1>\\\"'--></style></script>";

    private Path folder;
    private Browser browser;
    private Path example;

    @BeforeAll
    void start(@TempDir Path shared) throws IOException {
        folder = shared;
        browser = Browser.start(true);
        var workshop = new Workshop(Path.of("src/it/listbackup").toAbsolutePath()).configured(Map.of("baseline", "core/serverless.yml", "candidates", "infrastructure/*/serverless.yml", "consumers", "api/*/serverless.yml"));
        example = page("example.html", workshop.check());
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    private Path page(String name, ParityReport report) throws IOException {
        var text = new StringBuilder();
        new HtmlFormat().write(report, text);
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void allFindingsAreShownAtFirst() {
        browser.open(example, "");

        assertThat(browser.one("#count").getText()).isEqualTo("all 100 shown");
        assertThat(browser.visible("article")).hasSize(100);
    }

    @Test
    void filtersNarrowAndTheAddressRemembersThem() {
        browser.open(example, "");
        browser.click("#filters input[value=error]");
        assertThat(browser.one("#count").getText()).isEqualTo("32 of 100 shown");
        assertThat(browser.visible("article")).hasSize(32).allMatch(article -> "error".equals(article.getDomAttribute("data-severity")));

        new Select(browser.one("#filters [name=rule]")).selectByValue("index-missing");
        assertThat(browser.one("#count").getText()).isEqualTo("7 of 100 shown");
        assertThat(browser.visible("section.service h3")).hasSize(1);

        browser.one("#q").sendKeys("serverless.yml:368");
        assertThat(browser.visible("article h5")).singleElement().extracting(WebElement::getText).asString().contains("CategoryIndex");
        assertThat(browser.fragment()).isEqualTo("#?severity=error&rule=index-missing&q=serverless.yml:368");

        browser.open(example, "#?severity=error&rule=index-missing&q=serverless.yml:368");
        assertThat(browser.visible("article")).hasSize(1);
        assertThat(browser.one("#q").getDomProperty("value")).isEqualTo("serverless.yml:368");

        browser.click("#filters button[type=reset]");
        assertThat(browser.visible("article")).hasSize(100);
    }

    @Test
    void wordsAreSoughtAllAndInAnyOrder() {
        browser.open(example, "");
        browser.one("#q").sendKeys("lacks StatusIndex platforms");

        var shown = browser.visible("article").stream().map(article -> article.getDomProperty("textContent").toLowerCase(Locale.ROOT)).toList();
        assertThat(shown).hasSizeBetween(1, 5).allMatch(text -> text.contains("lacks") && text.contains("statusindex") && text.contains("platforms"));
    }

    @Test
    void cellsOfTheMatrixLeadToTheirFindings() {
        browser.open(example, "");
        browser.click(".matrix a[aria-label^='listbackup-infrastructure-dynamodb, DynamoDB']");

        var shown = browser.visible("article");
        assertThat(shown).isNotEmpty().allMatch(article -> "DynamoDB".equals(article.getDomAttribute("data-family")) && "listbackup-infrastructure-dynamodb".equals(article.getDomAttribute("data-service")));
        assertThat(browser.one(".matrix a[aria-label^='listbackup-infrastructure-dynamodb, DynamoDB']").getDomAttribute("title")).startsWith("10 errors");
        assertThat(shown.stream().filter(article -> "error".equals(article.getDomAttribute("data-severity")))).hasSize(10);
    }

    @Test
    void linksLandOnTheirFindingEvenWhereItWasFilteredOut() {
        browser.open(example, "#?severity=error");
        var hidden = browser.one("article[data-severity=warning]").getDomAttribute("id");
        assertThat(browser.one("#" + hidden).isDisplayed()).isFalse();

        browser.script("location.hash = arguments[0]", hidden);

        assertThat(browser.one("#" + hidden).isDisplayed()).isTrue();
        assertThat(browser.focused().getDomAttribute("id")).isEqualTo(hidden);
        assertThat(browser.one("#" + hidden + " details").getDomProperty("open")).isEqualTo("true");
    }

    @Test
    void everyLinkOfThePageLeadsSomewhere() {
        browser.open(example, "");
        var lost = browser.script("return [...document.querySelectorAll('a[href^=\"#\"]:not([href^=\"#?\"])')].map(a => a.getAttribute('href').slice(1)).filter(id => !document.getElementById(id))");
        var empty = browser.script("return [...new Set([...document.querySelectorAll('.matrix td a, .tally a, .about a[href^=\"#?\"]')].map(a => a.getAttribute('href')))].filter(href => { location.hash = href; dispatchEvent(new Event('hashchange')); return !document.querySelector('article:not([hidden])'); })");
        var ids = (List<?>) browser.script("return [...document.querySelectorAll('[id]')].map(each => each.id)");

        assertThat((List<?>) lost).isEmpty();
        assertThat((List<?>) empty).isEmpty();
        assertThat(ids).hasSameSizeAs(new LinkedHashSet<>(ids));
    }

    @Test
    void definitionsStandBesideEachOther() {
        browser.open(example, "#?rule=index-missing&q=CategoryIndex");
        browser.click(".topic:not([hidden]) .sides summary");

        var rows = browser.visible(".sides tr.differs").stream().map(WebElement::getText).toList();
        assertThat(rows).anyMatch(text -> text.contains("368") && text.contains("- IndexName: CategoryIndex")).noneMatch(text -> text.contains("TypeIndex"));
    }

    @Test
    void stacksOfTheDrawingLeadToTheirFindings() {
        browser.open(example, "");
        browser.script("document.querySelector('.graph a.node').focus()");
        assertThat(browser.visible(".graph .line.lit")).isNotEmpty();

        browser.type("\n");

        assertThat(browser.fragment()).startsWith("#?service=listbackup-api-");
        assertThat(browser.visible("article")).isNotEmpty().allMatch(article -> article.getDomAttribute("data-service").startsWith("listbackup-api-"));
    }

    @Test
    void stagesAreAFilterWhereThereAreSeveral() throws IOException {
        var workshop = new Workshop(folder.resolve("stages"))
                .with("baseline/serverless.yml", "service: core\nprovider: {name: aws, stage: dev}\ncustom: {dev: {a: 1, b: 30}, prod: {a: 9, b: 30}}\nresources:\n  Resources:\n    Q:\n      Type: AWS::SQS::Queue\n      Properties: {QueueName: q, DelaySeconds: '${self:custom.${sls:stage}.a}', VisibilityTimeout: '${self:custom.${sls:stage}.b}'}\n")
                .with("candidate/serverless.yml", "service: core\nprovider: {name: aws, stage: dev}\nresources:\n  Resources:\n    Q:\n      Type: AWS::SQS::Queue\n      Properties: {QueueName: q, DelaySeconds: 1, VisibilityTimeout: 40}\n")
                .configured(Map.of("stages", "dev;prod", "skip", "name-lacks-stage"));
        browser.open(page("stages.html", workshop.check()), "");
        assertThat(browser.visible("article")).hasSize(2);

        browser.open(folder.resolve("stages.html"), "#?stage=dev");
        assertThat(browser.visible("article h5")).singleElement().extracting(WebElement::getText).asString().contains("VisibilityTimeout");

        browser.open(folder.resolve("stages.html"), "#?stage=prod");
        assertThat(browser.visible("article")).hasSize(2);
        assertThat(browser.visible("#filters [name=stage]")).hasSize(1);
    }

    @Test
    void theKeyboardIsEnough() {
        browser.open(example, "");
        browser.type("j");
        var first = browser.focused().getDomAttribute("id");
        browser.type("j");
        assertThat(first).isEqualTo(browser.one("article").getDomAttribute("id"));
        assertThat(browser.focused().getDomAttribute("id")).startsWith("f-").isNotEqualTo(first);
        browser.type("k");
        assertThat(browser.focused().getDomAttribute("id")).isEqualTo(first);

        browser.type("/");
        browser.type("CategoryIndex");
        assertThat(browser.focused().getDomAttribute("id")).isEqualTo("q");
        assertThat(browser.visible("article")).hasSizeLessThan(100);
        browser.escape();
        assertThat(browser.visible("article")).hasSize(100);
    }

    @Test
    void whoHearsThePageMissesNothing() {
        browser.open(example, "#?service=listbackup-infrastructure-s3");
        browser.script("document.querySelectorAll('details').forEach(each => { each.open = true; })");
        assertThat(browser.barriers()).isEmpty();
        browser.click("#theme");
        assertThat(browser.barriers()).isEmpty();
    }

    @Test
    void lightAndDarkDiffer() {
        browser.open(example, "");
        var before = browser.script("return getComputedStyle(document.body).backgroundColor");
        browser.click("#theme");
        var after = browser.script("return getComputedStyle(document.body).backgroundColor");
        browser.click("#theme");

        assertThat(after).isNotEqualTo(before);
        assertThat(browser.script("return getComputedStyle(document.body).backgroundColor")).isEqualTo(before);
    }

    @Test
    void whatIsPrintedHasNoFolds() {
        browser.open(example, "");
        browser.script("dispatchEvent(new Event('beforeprint'))");
        assertThat(browser.script("return document.querySelectorAll('details:not([open])').length")).isEqualTo(0L);
        browser.script("dispatchEvent(new Event('afterprint'))");
        assertThat((Long) browser.script("return document.querySelectorAll('details:not([open])').length")).isPositive();
    }

    @Test
    void whereNothingIsFoundThereIsNothingToFilter() throws IOException {
        var same = "service: core\nprovider: {name: aws}\nresources:\n  Resources:\n    Q: {Type: AWS::SQS::Queue, Properties: {QueueName: q}}\n";
        browser.open(page("nothing.html", new Workshop(folder.resolve("nothing")).with("baseline/serverless.yml", same).with("candidate/serverless.yml", same).configured(Map.of("skip", "name-lacks-stage")).check()), "");

        assertThat(browser.one("main").getText()).contains("Nothing was found.", "No stack refers to another.");
        assertThat(browser.visible("#filters, .keys, a[href='#rules']")).isEmpty();
        assertThat(browser.barriers()).isEmpty();
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void thePageFitsASmallScreen() {
        browser.size(new Dimension(500, 900));
        browser.open(example, "");
        browser.script("document.querySelectorAll('details').forEach(each => { each.open = true; })");
        try {
            assertThat(browser.script("return document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
        } finally {
            browser.size(new Dimension(1400, 1000));
        }
    }

    @Test
    void nothingIsFetchedAndNothingIsSaidOnTheConsole() {
        browser.open(example, "");
        browser.click("#filters input[value=error]");
        browser.click("#theme");

        assertThat(browser.console()).isEmpty();
        assertThat(browser.script("return performance.getEntriesByType('resource').length")).isEqualTo(0L);
    }

    @Test
    void hostileTemplatesCannotInjectAnything() throws IOException {
        var definition = "service: \"" + HOSTILE + "\"\nprovider: {name: aws}\nresources:\n  Resources:\n    \"" + HOSTILE + "\":\n      Type: AWS::SQS::Queue\n      Properties: {QueueName: \"" + HOSTILE + "\", DelaySeconds: %s, \"" + HOSTILE + "\": javascript:alert(1)}\n    Other:\n      Type: \"" + HOSTILE + "\"\n";
        var workshop = new Workshop(folder.resolve("hostile"))
                .with("baseline/serverless.yml", definition.formatted(1))
                .with("candidate/serverless.yml", definition.formatted(2))
                .with("consumer/serverless.yml", "service: asks\nprovider: {name: aws}\ncustom: {x: \"${cf:" + HOSTILE.replace("\\\"", "") + ".Out}\"}\n")
                .configured(Map.of("overrides.x.rule", "name-invalid", "overrides.x.severity", "off", "overrides.x.because", HOSTILE));
        var hostile = page("hostile.html", workshop.check());
        browser.open(hostile, "");

        assertThat(browser.visible("article")).isNotEmpty();
        assertThat(browser.script("return window.pwned === undefined")).isEqualTo(true);
        assertThat(browser.script("return document.querySelectorAll('script').length")).isEqualTo(1L);
        assertThat(browser.script("return document.querySelectorAll('img, iframe, object, embed, link, base, form:not(#filters)').length")).isEqualTo(0L);
        assertThat(browser.script("return [...document.querySelectorAll('*')].flatMap(each => each.getAttributeNames()).filter(name => name.startsWith('on') || name === 'style').length")).isEqualTo(0L);
        assertThat(browser.script("return [...document.querySelectorAll('[href]')].filter(a => !/^(#|https:\\/\\/github\\.com\\/resourceparity\\/)/.test(a.getAttribute('href'))).length")).isEqualTo(0L);
        browser.click(".matrix td a");
        assertThat(browser.visible("article")).isNotEmpty();
        assertThat(browser.console()).isEmpty();

        browser.script("const s = document.createElement('script'); s.textContent = 'window.pwned = 1'; document.body.append(s)");
        assertThat(browser.script("return window.pwned === undefined")).as("the policy of the page runs no script but its own").isEqualTo(true);
    }

    @Test
    void withoutScriptAllIsThereToRead() {
        try (var plain = Browser.start(false)) {
            plain.open(example, "");

            assertThat(plain.visible("article")).hasSize(100);
            assertThat(plain.visible("#filters, #theme")).isEmpty();
        }
    }
}
