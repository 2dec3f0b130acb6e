package io.github.resourceparity;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A Chromium without a window, for one page at a time. */
final class Browser implements AutoCloseable {

    /** Selenium says on every start that it knows older browsers better; what matters fails a test. */
    private static final Logger LOG = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** The browser of this machine; whatever test asks for one is skipped where there is none. */
    static Browser start(boolean script) {
        var chromium = onPath("chromium", "chromium-browser", "google-chrome");
        var chromedriver = onPath("chromedriver");
        assumeTrue(chromium.isPresent() && chromedriver.isPresent(), "no chromium with its chromedriver on the PATH: the page is not tried in a browser");
        LOG.setLevel(Level.OFF);
        var options = new ChromeOptions();
        options.setBinary(chromium.get().toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--window-size=1400,1000");
        options.setExperimentalOption("prefs", script ? Map.of() : Map.of("profile.managed_default_content_settings.javascript", 2));
        var logging = new LoggingPreferences();
        logging.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logging);
        return new Browser(new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(chromedriver.get().toFile()).build(), options));
    }

    private static Optional<Path> onPath(String... names) {
        return Arrays.stream(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .flatMap(folder -> Stream.of(names).map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Opens a file, at a fragment if that is not empty. */
    void open(Path file, String fragment) {
        driver.get("about:blank");
        driver.get(file.toUri() + fragment);
    }

    /** What a script answers. */
    Object script(String text, Object... arguments) {
        return driver.executeScript(text, arguments);
    }

    /** All that fits a selector and is to be seen. */
    List<WebElement> visible(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream().filter(WebElement::isDisplayed).toList();
    }

    /** The first that fits a selector. */
    WebElement one(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** Follows a link or presses a button, wherever it has to be scrolled to. */
    void click(String selector) {
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", one(selector));
        one(selector).click();
    }

    /** Makes the window that large. */
    void size(Dimension size) {
        driver.manage().window().setSize(size);
    }

    void type(CharSequence keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    void escape() {
        type(Keys.ESCAPE);
    }

    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    /** What the address says behind its file. */
    String fragment() {
        return String.valueOf(script("return decodeURIComponent(location.hash)"));
    }

    /** What the browser's console was told since somebody last asked. */
    List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream().map(LogEntry::getMessage).toList();
    }

    /** What axe finds wrong for people who hear the page, or only type. */
    List<String> barriers() {
        driver.executeScript(axe());
        var found = driver.executeAsyncScript("const done = arguments[0]; axe.run().then(result => done(result.violations.map(each => each.id + ': ' + each.nodes.map(node => node.html.slice(0, 200) + ' ' + node.failureSummary).slice(0, 3).join(' | '))))");
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    private static String axe() {
        try (InputStream stream = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("axe comes with its jar", e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
