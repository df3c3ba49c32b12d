package com.rfid3.foresight.gateway.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.rfid3.foresight.gateway.standin.PagesResource;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.localstack.testing.browser.Chromium;
import com.rfid3.foresight.localstack.testing.browser.Chromium.Look;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules within the modules, each asked where it runs. */
@QuarkusTest
@WithTestResource(SuiteServers.class)
@WithTestResource(PagesResource.class)
class ModulesTest {
  private static Chromium chromium;
  private static Page page;

  @TestHTTPResource URI base;

  @BeforeAll
  static void launch() {
    chromium = new Chromium();
  }

  @AfterAll
  static void end() {
    page = null;
    chromium.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          shared/formats.js   | count(3.25)                                        | 3.3
          shared/formats.js   | count(1234.5)                                      | 1,235
          shared/formats.js   | count(null)                                        | –
          shared/formats.js   | units(1, 'item')                                   | 1 item
          shared/formats.js   | units(0, 'item')                                   | 0 items
          shared/formats.js   | percent(0.314)                                     | 31%
          shared/formats.js   | percent(0.001)                                     | under 1%
          shared/formats.js   | percent(0.999)                                     | over 99%
          shared/formats.js   | percent(0)                                         | 0%
          shared/formats.js   | money(1840)                                        | $1,840
          shared/formats.js   | money(0.5)                                         | $0.50
          shared/formats.js   | day('2026-03-02')                                  | Mon, Mar 2
          shared/formats.js   | time('2026-01-31T03:30:00Z')                       | Jan 30, 9:30 PM CST
          shared/formats.js   | day('nonsense')                                    | –
          shared/formats.js   | age(59000)                                         | just now
          shared/formats.js   | age(7200000)                                       | 2 hours old
          shared/formats.js   | band(330, 510, 'units')                            | 330 to 510 units
          shared/formats.js   | band(0.2, null, 'probability')                     |
          shared/formats.js   | value(0.2, 'probability')                          | 20%
          shared/pace.js      | nextWait(1000, false)                              | 300000
          shared/pace.js      | nextWait(300000, true)                             | 600000
          shared/pace.js      | nextWait(1500000, true)                            | 1800000
          shared/pace.js      | nextWait(1000, true, 120)                          | 120000
          shared/say.js       | speaker({ a: '{b} and {c}' })('a', { b: 1 })       | 1 and
          shared/state.js     | stateOf({ ok: false })                             | error
          shared/state.js     | stateOf({ ok: true })                              | live
          shared/state.js     | isTroubled({ ok: false, http: 404 })               | false
          shared/state.js     | isTroubled({ ok: false, http: 503 })               | true
          shared/state.js     | ageOf({ predictive: { age_ms: 5 }, at: 10 }, 20)   | 15
          insights/export.js  | csv([['a', row => row]], ['=1+1'])                 | a⏎'=1+1⏎
          insights/export.js  | csv([['a', row => row]], [-3])                     | a⏎-3⏎
          insights/export.js  | csv([['a', row => row]], ['x,y'])                  | a⏎"x,y"⏎
          insights/records.js | shown('shortage_probability', 0.5)                 | 50%
          insights/records.js | shown('unit_cost', 3)                              | $3.00
          insights/models.js  | nameOf({ model_version: 'demand-1-2026-01-31' })   | demand
          insights/restock.js | isFleet({ prediction: { reasons: [] } })           | false
          insights/views.js   | viewOf('no such').id                               | today
          """)
  void answers(String module, String call, String wanted) {
    assertThat(evaluate(module, call)).isEqualTo(wanted == null ? "" : wanted);
  }

  @Test
  void theMostUrgentPredictionThatSaysSomethingIsShown() {
    String most =
        """
        mostUrgent([
          { prediction_type: 'a', status: 'insufficient_data', urgency: 'critical' },
          { prediction_type: 'b', urgency: 'high', confidence_score: 0.5 },
          { prediction_type: 'c', urgency: 'high', confidence_score: 0.7 },
          { prediction_type: 'd', urgency: 'low', confidence_score: 0.9 }]).prediction_type
        """;

    assertThat(evaluate("overlay/indicator.js", most)).isEqualTo("c");
    assertThat(
            evaluate(
                "overlay/indicator.js",
                "look({ urgency: 'critical', prediction_type: 'maintenance' }).icon + look({ urgency: 'low' }).colour"))
        .isEqualTo("toolsinfo");
    assertThat(evaluate("overlay/indicator.js", "String(mostUrgent([]))")).isEqualTo("undefined");
  }

  @Test
  void severalClassesOfANameAddUpAndTheirRangesDoNot() {
    String two =
        """
        together([
          { status: 'insufficient_data' },
          { status: 'ok', rental_class: 'a', predicted_value: 10, confidence_lower: 8, confidence_score: 0.1 },
          { status: 'ok', rental_class: 'b', predicted_value: 5, confidence_lower: 3, confidence_score: 0.6 }])
        """;

    assertThat(evaluate("overlay/classes.js", "JSON.stringify(%s)".formatted(two.strip())))
        .contains("\"rental_class\":\"b\"", "\"predicted_value\":15")
        .doesNotContain("confidence_lower");
    assertThat(
            evaluate("overlay/classes.js", "String(together([{ status: 'insufficient_data' }]))"))
        .isEqualTo("undefined");
  }

  @Test
  void aPriceThatIsKeptIsNoChange() {
    String price =
        "priced({ predicted_value: %s, reasons: [{ feature: 'rate_today', value: 10 }] }).change";

    assertThat(evaluate("insights/prices.js", price.formatted("11.5"))).startsWith("0.1");
    assertThat(evaluate("insights/prices.js", price.formatted("9"))).startsWith("-0.");
    assertThat(evaluate("insights/prices.js", price.formatted("10"))).isEqualTo("null");
  }

  @Test
  void everyCompanionOfAClassIsAnIdeaOfItsOwn() {
    String ideas =
        """
        pairs({ target: { id: '1' }, reasons: [
          { feature: 'rented_with', value: { rental_class: '2', contracts: 41, probability: 0.4 }, effect: 3.2 },
          { feature: 'rented_with', value: { rental_class: '3', contracts: 9, probability: 0.1 }, effect: 1.8 },
          { feature: 'other', value: 1, effect: 1 }]}).map(each => each.other + ' ' + each.lift).join()
        """;

    assertThat(evaluate("insights/packs.js", ideas.strip())).isEqualTo("2 3.2,3 1.8");
  }

  @Test
  void theTightestDayIsTheLikeliestShortage() {
    String days =
        """
        tightest([
          { date: '2026-02-02', available: 1, shortage_probability: 0.2 },
          { date: '2026-02-03', available: -2, shortage_probability: 0.6 }], (key, values) => JSON.stringify(values))
        """;

    assertThat(evaluate("insights/availability.js", days.strip()))
        .contains("Tue, Feb 3", "\"free\":\"0\"", "60%");
  }

  @ParameterizedTest
  @CsvSource({
    "null, planner, false, false",
    "{role: 'viewer'}, planner, false, false",
    "{role: 'planner'}, planner, true, true",
    "{role: 'approver'}, planner, true, true",
    "{role: 'approver'}, admin, false, false",
    "'{role: \"planner\", store: \"8101\"}', planner, true, false"
  })
  void aRoleMayWhatTheOnesBeforeItMay(String told, String role, boolean may, boolean everywhere) {
    String asked =
        "(caller => { caller.learn(%s); return [caller.may('%s'), caller.mayEverywhere('%s')] })(new Caller())"
            .formatted(told, role, role);

    assertThat(evaluate("shared/caller.js", asked)).isEqualTo(may + "," + everywhere);
  }

  @Test
  void onlyAChartOfRentalsByWeekGetsAForecast() {
    String chart =
        "isWeeksOfRentals({ config: { type: 'line' }, data: { labels: ['2026-01-05', '2026-01-12'], datasets: [{ label: '%s' }] } })";

    assertThat(evaluate("overlay/charts.js", chart.formatted("Rentals"))).isEqualTo("true");
    assertThat(evaluate("overlay/charts.js", chart.formatted("Revenue"))).isEqualTo("false");
  }

  private String evaluate(String module, String call) {
    if (page == null) {
      page = chromium.page(base, Look.DESKTOP);
      page.navigate("/foresight/");
    }
    return ((String)
            page.evaluate(
                "async () => { const names = await import('/static/foresight/%s'); with (names) { return String(%s) } }"
                    .formatted(module, call)))
        .replace("\r\n", "⏎")
        .strip();
  }
}
