package kz.ruqsat.app.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.CacheControl;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Joins the frame to Spring: the argument {@link PageFrame} of controllers, and the addresses of the assets. */
@Configuration(proxyBeanMethods = false)
class ShellConfiguration {

    @Bean
    static TextBook textBook() {
        return TextBook.load();
    }

    @Bean
    LocaleResolver localeResolver() {
        return new ReaderLocale();
    }

    @Bean
    WebMvcConfigurer shellPages(PageFrames frames) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new FrameArgument(frames));
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                serve(registry, "/assets/govuk/**", webjar("govuk-frontend") + "dist/govuk/");
                serve(registry, "/assets/htmx/**", webjar("htmx.org") + "dist/");
                serve(registry, "/assets/fonts/**", "classpath:/fonts/ttf/OpenSans/");
                serve(registry, "/assets/**", "classpath:/static/assets/");
            }
        };
    }

    private static void serve(ResourceHandlerRegistry registry, String pattern, String place) {
        registry.addResourceHandler(pattern)
                .addResourceLocations(place)
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic());
    }

    /** The folder of a webjar; its version is asked of the jar itself, so that it is written only in the pom. */
    private static String webjar(String name) {
        String about = "/META-INF/maven/org.webjars.npm/" + name + "/pom.properties";
        try (InputStream in = ShellConfiguration.class.getResourceAsStream(about)) {
            if (in == null) {
                throw new IllegalStateException("The web jar is missing: " + name);
            }
            Properties properties = new Properties();
            properties.load(in);
            return "classpath:/META-INF/resources/webjars/" + name + "/" + properties.getProperty("version") + "/";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives a controller method its {@link PageFrame}. */
    record FrameArgument(PageFrames frames) implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == PageFrame.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            var servlet = request.getNativeRequest(jakarta.servlet.http.HttpServletRequest.class);
            return frames.of(java.util.Objects.requireNonNull(servlet));
        }
    }
}
