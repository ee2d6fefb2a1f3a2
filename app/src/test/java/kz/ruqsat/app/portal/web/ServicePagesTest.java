package kz.ruqsat.app.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kz.ruqsat.app.law.CompiledRegulations;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.app.path.Names;
import kz.ruqsat.app.path.Paths;
import kz.ruqsat.app.portal.ServiceCatalogue;
import kz.ruqsat.app.shell.Page;
import kz.ruqsat.app.shell.PageFixture;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The catalogue and the page of every service, rendered. */
class ServicePagesTest {
    private static final Laws LAWS = CompiledRegulations.laws();
    private static final Names NAMES = _ -> Optional.empty();
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-20T06:00:00Z"));
    private static final ServiceCatalogue CATALOGUE = new ServiceCatalogue(LAWS, CLOCK);
    private static final ServicePages PAGES = new ServicePages(CATALOGUE, LAWS, new Paths(LAWS, NAMES, CLOCK));
    private static final ServiceCards CARDS = new ServiceCards(CATALOGUE, LAWS, NAMES);

    private static final Pattern LINK = Pattern.compile("href=\"#([^\"]+)\"");
    private static final Pattern ANCHOR = Pattern.compile(" id=\"([^\"]+)\"");
    private static final Pattern HEADING = Pattern.compile("<h([1-6])");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLinkWithinThePageOfEveryServiceLeadsSomewhere(Language language) throws IOException {
        for (Regulation service : CATALOGUE.all()) {
            String page = page(service, language);
            List<String> anchors = all(ANCHOR, page);
            assertThat(anchors).as(service.id().value()).doesNotHaveDuplicates().containsAll(all(LINK, page));
            assertThat(page).as(service.id().value()).doesNotContain("[portal.", "[path.", "[shell.");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theHeadingsOfEveryServiceGoDownOneByOne(Language language) throws IOException {
        for (Regulation service : CATALOGUE.all()) {
            assertGoDown(page(service, language));
        }
        assertGoDown(catalogue(language, "", "", ""));
    }

    @Test
    void showsEveryParagraphOfTheActBesideWhatRestsOnIt() {
        for (Regulation service : CATALOGUE.all()) {
            ServicePage view = PAGES.page(service, PageFixture.page(Language.EN).texts());
            assertThat(view.paragraphs())
                    .hasSameSizeAs(service.act().paragraphs())
                    .allMatch(one -> !one.cited().isEmpty() || one.remark() != null);
        }
    }

    @Test
    void putsTheStatedTermBesideTheLongestWay() throws IOException {
        assertThat(page("medical-licence", Language.EN)).contains("Total term in the act", "15\u00a0working days");
        assertThat(page("weapon-registration", Language.EN)).contains("The act names no total term.");
    }

    @Test
    void groupsTheCatalogueByProviderAndFiltersIt() throws IOException {
        assertThat(all(Pattern.compile("href=\"(/services/[^\"]+)\""), catalogue(Language.KK, "", "", "")))
                .hasSize(27)
                .doesNotHaveDuplicates();
        assertThat(catalogue(Language.KK, "", "police", ""))
                .contains("/services/weapon-registration")
                .doesNotContain("/services/medical-licence");
        assertThat(catalogue(Language.KK, "", "", "certificate"))
                .contains("/services/end-user-certificate")
                .doesNotContain("/services/medical-licence");
    }

    @Test
    void saysWhatToDoWhenNothingIsFound() throws IOException {
        assertThat(catalogue(Language.EN, "velociped", "", "")).contains("No such service", "Name the activity");
        assertThat(catalogue(Language.EN, "medical", "police", ""))
                .contains("not of the provider and kind", "/services?q=medical");
    }

    private static void assertGoDown(String page) {
        int last = 0;
        for (String heading : all(HEADING, page)) {
            int level = Integer.parseInt(heading);
            assertThat(level).isLessThanOrEqualTo(last + 1);
            last = level;
        }
    }

    private static List<String> all(Pattern pattern, String page) {
        return new ArrayList<>(pattern.matcher(page)
                .results()
                .map((MatchResult m) -> m.group(1))
                .toList());
    }

    private static String page(String id, Language language) throws IOException {
        return page(CATALOGUE.find(id).orElseThrow(), language);
    }

    private static String page(Regulation service, Language language) throws IOException {
        Page page = PageFixture.page(language);
        Map<String, Object> parameters = Map.of(
                "page",
                page,
                "view",
                PAGES.page(service, page.texts()),
                "drawings",
                new ServiceDrawings(LAWS, service, language));
        return kept(service.id() + "-" + language, PageFixture.renderAt("portal/service", parameters));
    }

    private static String catalogue(Language language, String words, String provider, String kind) throws IOException {
        Page page = PageFixture.page(language);
        ServicesPage view = CARDS.page(new ServiceCards.Wish(words, provider, kind), page.texts());
        String html = PageFixture.renderAt("portal/services", Map.of("page", page, "view", view));
        return kept("services" + words + provider + kind + "-" + language, html);
    }

    /** Only when somebody wants to look: {@code -Dportal.pages=DIR}. */
    private static String kept(String name, String html) throws IOException {
        String folder = System.getProperty("portal.pages");
        if (folder != null) {
            Files.createDirectories(Path.of(folder));
            Files.writeString(Path.of(folder, name + ".html"), html);
        }
        return html;
    }
}
