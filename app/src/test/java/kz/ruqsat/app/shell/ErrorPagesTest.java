package kz.ruqsat.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import kz.ruqsat.app.Settings;
import kz.ruqsat.app.shell.component.Alert;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.csrf.MissingCsrfTokenException;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

class ErrorPagesTest {

    private static final Settings SETTINGS =
            new Binder(new MapConfigurationPropertySource(Map.of())).bindOrCreate("ruqsat", Settings.class);
    private static final PageFrames FRAMES = new PageFrames(
            TextBook.load(), SETTINGS, new StaticListableBeanFactory().getBeanProvider(NavigationItem.class));

    private final MockMvc web = MockMvcBuilders.standaloneSetup(new Troubles())
            .setControllerAdvice(new ErrorPages(FRAMES, SETTINGS))
            .setCustomArgumentResolvers(new ShellConfiguration.FrameArgument(FRAMES))
            .setViewResolvers(new TemplateConfiguration().templateViews(new TemplateConfiguration().templates()))
            .addFilters(new LanguageChoice(), new SafeHeaders(SETTINGS))
            .build();

    @Test
    void showsTheNewStateWhenSomebodyWasFaster() throws Exception {
        assertThat(asked(get("/changed").header("Accept-Language", "en"), 409))
                .contains("This has changed", "href=\"/review/17\"");
    }

    @Test
    void tellsWhatIsNotThereAndWhatIsNotYours() throws Exception {
        assertThat(asked(get("/nothing"), 404)).contains("Мұндай бет жоқ");
        assertThat(asked(get("/foreign?lang=ru"), 403)).contains("Эта страница вам недоступна");
        assertThat(asked(post("/changed"), 405)).contains("Бұл сұрауды түсінбедік");
    }

    @Test
    void tellsTheLimitOfAnUpload() throws Exception {
        assertThat(asked(get("/large?lang=en"), 413)).contains("At most 20 MB");
    }

    @Test
    void givesANumberToQuoteForWhatNobodyForesaw() throws Exception {
        assertThat(asked(get("/broken?lang=en"), 500))
                .contains("Something broke on our side")
                .containsPattern("R-[0-9A-Z]{1,7}<")
                .doesNotContain("secret");
    }

    @Test
    void showsTheFormAgainWhenTheLawSaysNo() throws Exception {
        assertThat(asked(get("/refused?lang=en"), 422)).contains("<title>Error: Title · Ruqsat</title>");
    }

    @Test
    void tellsOnTheNextPageWhatWasDoneOnce() throws Exception {
        var sent = web.perform(post("/sent")).andReturn().getResponse();
        assertThat(sent.getStatus()).isEqualTo(303);
        Cookie told = java.util.Objects.requireNonNull(sent.getCookie("ruqsat-told"));

        var next = web.perform(get("/refused").cookie(told)).andReturn().getResponse();
        assertThat(next.getContentAsString(StandardCharsets.UTF_8)).contains("rq-alert--done", "Қабылданды «1»");
        assertThat(next.getHeaders("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("ruqsat-told=; Path=/; Max-Age=0"));
        assertThat(asked(get("/refused").cookie(new Cookie("ruqsat-told", "bm90IGpzb24")), 422))
                .doesNotContain("rq-alert--done");
    }

    @Test
    void remembersTheLanguageThatTheAddressAsks() throws Exception {
        var answer = web.perform(get("/nothing?page=2&lang=ru")).andReturn().getResponse();
        assertThat(answer.getHeader("Set-Cookie"))
                .startsWith("ruqsat-lang=ru; Path=/; Max-Age=31536000")
                .contains("HttpOnly", "SameSite=Lax");
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("href=\"/nothing?page=2&amp;lang=kk\"");

        assertThat(asked(get("/nothing").cookie(new Cookie("ruqsat-lang", "en")).header("Accept-Language", "ru"), 404))
                .contains("There is no such page");
        assertThat(asked(get("/nothing?lang=xx").header("Accept-Language", "de, ru;q=0.5"), 404))
                .contains("Такой страницы нет");
    }

    @Test
    void forbidsEverythingInlineAndAllowsNcaLayer() throws Exception {
        String policy = web.perform(get("/nothing")).andReturn().getResponse().getHeader("Content-Security-Policy");
        assertThat(policy)
                .contains(
                        "script-src 'self';",
                        "connect-src 'self' wss://127.0.0.1:13579",
                        "form-action 'self' http://127.0.0.1:18090")
                .doesNotContain("unsafe");
    }

    @Test
    void keepsWhatWasTypedWhenTheSessionEnded() throws Exception {
        MockHttpServletRequest request = typed();
        request.addHeader("Sec-Fetch-Site", "same-origin");

        String page = expired(request, new MissingCsrfTokenException("old"));

        assertThat(page)
                .contains("name=\"note\" value=\"бір &lt;b> &#34;екі&#34;\"")
                .doesNotContain("hunter2");
    }

    @Test
    void keepsNothingThatAForeignPageSent() throws Exception {
        MockHttpServletRequest request = typed();
        request.addHeader("Sec-Fetch-Site", "cross-site");
        assertThat(expired(request, new MissingCsrfTokenException("old"))).doesNotContain("бір");

        MockHttpServletRequest without = typed();
        without.addHeader("Host", "ruqsat.kz");
        without.addHeader("Origin", "https://evil.kz");
        assertThat(expired(without, new MissingCsrfTokenException("old"))).doesNotContain("бір");
    }

    private static MockHttpServletRequest typed() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/apply/1");
        request.addParameter("note", "бір <b> \"екі\"");
        request.addParameter("password", "hunter2");
        return request;
    }

    private static String expired(MockHttpServletRequest request, AccessDeniedException denied) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new ExpiredSession(FRAMES, new TemplateConfiguration().templates()).handle(request, response, denied);
        assertThat(response.getStatus()).isEqualTo(403);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private String asked(RequestBuilder request, int status) throws Exception {
        var answer = web.perform(request).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    @Controller
    static class Troubles {

        @GetMapping("/changed")
        void changed() {
            throw new ChangedMeanwhile("/review/17");
        }

        @GetMapping("/nothing")
        void nothing() {
            throw new NotThere("application 17");
        }

        @GetMapping("/foreign")
        void foreign() {
            throw new NotYours("application 17");
        }

        @GetMapping("/large")
        void large() {
            throw new MaxUploadSizeExceededException(1);
        }

        @GetMapping("/broken")
        void broken() {
            throw new IllegalStateException("secret");
        }

        @GetMapping("/refused")
        ModelAndView refused(PageFrame frame) {
            return frame.with(Alert.note("x")).refused("shell/start", "Title", new StartView(false));
        }

        @PostMapping("/sent")
        ModelAndView sent(PageFrame frame) {
            return frame.redirect("/refused", Alert.done("Қабылданды «1»"));
        }
    }
}
