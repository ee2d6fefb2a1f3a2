package kz.ruqsat.app.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.ruqsat.core.application.Event;
import kz.ruqsat.core.regulation.Channel;
import kz.ruqsat.core.regulation.Facility;
import kz.ruqsat.core.regulation.Flow;
import kz.ruqsat.core.regulation.Flow.Item;
import kz.ruqsat.core.regulation.Flow.Kind;
import kz.ruqsat.core.regulation.Flow.Otherwise;
import kz.ruqsat.core.shared.LocalText;
import kz.ruqsat.core.shared.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CoverageTest {
    private static final Program WHOLE = Program.read();
    private static final LocalText TEXT = new LocalText("а", "а", "a");

    @Test
    void meetsEveryProcessAndConditionOfEveryFlow() {
        Told told = tell(WHOLE, "en");

        assertThat(told.text().lines().filter(line -> line.contains("MISSING")).distinct())
                .isEmpty();
        assertThat(told.status()).isZero();
        assertThat(told.text())
                .contains("27 regulations", "POST /login", "application.filed/1", "0 of them are not met");
    }

    @Test
    void speaksKazakhUnlessAskedOtherwise() {
        assertThat(tell(WHOLE, "kk").text()).contains("2-рәсім", "орындалмаса → ");
        assertThat(tell(WHOLE, "ru").text()).contains("процесс 2", "не выполнено → ");
        assertThat(tell(WHOLE, "de").status()).isEqualTo(64);
    }

    @Test
    void failsAndNamesThePageThatIsNotThere() {
        Map<String, String> pages = new TreeMap<>(WHOLE.pages());
        pages.remove("POST /apply/{id}/pay");

        Told told = tell(new Program(pages), "en");

        assertThat(told.status()).isEqualTo(1);
        assertThat(told.text()).contains("MISSING: POST /apply/{id}/pay");
    }

    @Test
    void missesAnEventWithoutAStoredNameAndASystemWithoutAnAdapter() {
        assertThat(WHOLE.find(Means.kept(Event.ApplicationFiled.class))).contains("application.filed/1");
        assertThat(WHOLE.find(Means.kept(String.class))).isEmpty();
        assertThat(WHOLE.find(Means.asked(Unadapted.class))).isEmpty();
    }

    @Test
    void missesWhatNothingInTheChannelDoes() {
        Flow flow = flow(item(Kind.PROCESS, 1, Facility.HAND_OVER, null));

        assertThat(new FlowCoverage(WHOLE, flow).items()).noneMatch(FlowCoverage.Covered::whole);
    }

    @Test
    void wantsBothOutcomesOfACondition() {
        Item condition = item(Kind.CONDITION, 1, Facility.LOG_IN_CHECK, new Otherwise.Notice(2));
        Item notice = item(Kind.PROCESS, 2, Facility.LOG_IN_REFUSED, null);
        Item on = item(Kind.PROCESS, 3, Facility.REQUEST_FORM, null);

        assertThat(new FlowCoverage(WHOLE, flow(condition, notice, on)).items()).allMatch(FlowCoverage.Covered::whole);
        assertThat(new FlowCoverage(WHOLE, flow(condition, notice))
                        .items()
                        .getFirst()
                        .whole())
                .isFalse();
        assertThat(new FlowCoverage(WHOLE, flow(condition, on))
                        .items()
                        .getFirst()
                        .whole())
                .isFalse();
    }

    /** A port that nobody adapts. */
    interface Unadapted {}

    private record Told(int status, String text) {}

    private static Told tell(Program program, String language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int status = new CoverRegulations(new PrintStream(bytes, true, StandardCharsets.UTF_8), () -> program)
                .run(List.of("--lang=" + language, "--regulations=../regulations"));
        return new Told(status, bytes.toString(StandardCharsets.UTF_8));
    }

    private static Flow flow(Item... items) {
        return new Flow(Channel.PORTAL, List.of(items), new Source("10", null));
    }

    private static Item item(Kind kind, int number, Facility facility, @Nullable Otherwise otherwise) {
        return new Item(kind, number, TEXT, List.of("portal"), facility, null, otherwise, new Source("10", null));
    }
}
