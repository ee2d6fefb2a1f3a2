package kz.ruqsat.app.identity.web;

import jakarta.servlet.DispatcherType;
import java.util.List;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.shell.ExpiredSession;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who may open which address, and the argument {@link Person} of controllers. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Open to everybody. */
    private static final String[] OPEN = {
        "/",
        "/services/**",
        "/register/**",
        "/licences/**",
        "/verify/**",
        "/assets/**",
        "/favicon.ico",
        "/gateway/payments/callback",
        "/gateway/shep/*",
        "/login/**",
        "/staff/login/**",
        // Whoever has the link; what a page may offer to a phone, the desk decides.
        "/mobile/**",
        "/signup/**",
        "/logout",
        "/actuator/health/**",
        // The devices in a hall, where nobody signs in.
        "/queue/screen/**",
        "/queue/kiosk",
        "/queue/tickets/**",
        "/receipts/**",
        "/dev/**",
        "/error"
    };

    @Bean
    SecurityFilterChain security(
            HttpSecurity http, SessionContexts contexts, Cookies cookies, Doors doors, ExpiredSession expired) {
        return http.securityContext(context -> context.securityContextRepository(contexts))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens(cookies))
                        // A foreign server calls: it has no session, and what it says is only a hint.
                        // A phone has no page of ours: the link itself is the secret.
                        // To verify changes nothing: a bank's program may ask as well as a person.
                        .ignoringRequestMatchers(
                                "/gateway/payments/callback", "/gateway/shep/*", "/verify", "/mobile/sign/**"))
                .authorizeHttpRequests(SecurityConfiguration::addresses)
                .exceptionHandling(
                        trouble -> trouble.authenticationEntryPoint(doors).accessDeniedHandler(expired))
                // The PDF of a licence is shown within a page of ours.
                .headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    private static void addresses(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry addresses) {
        addresses
                .dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(OPEN)
                .permitAll()
                // The form and the documents serve every filler; whose draft it is, the pages decide.
                .requestMatchers("/apply/*/form", "/apply/*/documents/**", "/apply/*/files/**", "/apply/*/receipt")
                .hasAnyRole(Person.APPLICANT, "clerk", "operator")
                .requestMatchers("/apply/**", "/cabinet/**", "/queue/**")
                .hasRole(Person.APPLICANT)
                .requestMatchers("/review/payments/**")
                .hasRole(Person.ACCOUNTANT)
                .requestMatchers("/office/**")
                .hasRole("clerk")
                .requestMatchers("/review/**")
                .hasAuthority(SessionContexts.PROVIDER)
                .requestMatchers("/consent/**")
                .hasRole(Person.CONSENT_OFFICER)
                .requestMatchers("/window/queue/hall/**")
                .hasRole("hall-supervisor")
                .requestMatchers("/window/**")
                .hasRole("operator")
                .requestMatchers("/1414/**")
                .hasRole("agent")
                .anyRequest()
                .authenticated();
    }

    /** In a cookie and in the form: needs no session, so that it outlives one. */
    private static CookieCsrfTokenRepository tokens(Cookies cookies) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(cookies.name("ruqsat-csrf"));
        tokens.setHeaderName("X-CSRF-TOKEN");
        tokens.setCookieCustomizer(cookie ->
                cookie.httpOnly(true).secure(cookies.secure()).sameSite("Lax").path("/"));
        return tokens;
    }

    @Bean
    WebMvcConfigurer personArgument() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new PersonArgument());
            }
        };
    }

    /** Gives a controller method the person who is signed in; null only where nobody has to be. */
    private static final class PersonArgument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Person.class;
        }

        @Override
        public @Nullable Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            var authentication = SecurityContextHolder.getContext().getAuthentication();
            return authentication != null && authentication.getPrincipal() instanceof Person person ? person : null;
        }
    }
}
