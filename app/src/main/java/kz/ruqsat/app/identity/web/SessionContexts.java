package kz.ruqsat.app.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.ruqsat.app.identity.IdentityDesk;
import kz.ruqsat.app.identity.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Tells Spring Security who is signed in; asks the database only when somebody wants to know. */
@Component
class SessionContexts implements SecurityContextRepository {

    private final IdentityDesk desk;
    private final Cookies cookies;

    SessionContexts(IdentityDesk desk, Cookies cookies) {
        this.desk = desk;
        this.cookies = cookies;
    }

    /** The authorities by which {@link Doors} decides. */
    static final String PROVIDER = "BODY_provider";

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(() -> context(request));
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return context(holder.getRequest());
    }

    private SecurityContext context(HttpServletRequest request) {
        return cookies.session(request)
                .flatMap(desk::signedIn)
                .map(person -> new SecurityContextImpl(new SignedInToken(person)))
                .orElseGet(SecurityContextImpl::new);
    }

    /** The session is written when somebody logs in, and not by the way. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return cookies.session(request).isPresent();
    }

    /** Read once, when first asked for. */
    private static final class Deferred implements DeferredSecurityContext {
        private final Supplier<SecurityContext> source;
        private @Nullable SecurityContext read;

        Deferred(Supplier<SecurityContext> source) {
            this.source = source;
        }

        @Override
        public SecurityContext get() {
            if (read == null) {
                read = source.get();
            }
            return read;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }

    /** A person who is signed in, as Spring Security wants it. */
    static final class SignedInToken extends AbstractAuthenticationToken {
        private static final long serialVersionUID = 1L;

        private final transient Person person;

        SignedInToken(Person person) {
            super(AuthorityUtils.createAuthorityList(authorities(person)));
            this.person = person;
            setAuthenticated(true);
        }

        private static String[] authorities(Person person) {
            var roles = person.roles().stream().map(role -> "ROLE_" + role);
            var body = person.worksForProvider() ? Stream.of(PROVIDER) : Stream.<String>of();
            return Stream.concat(roles, body).toArray(String[]::new);
        }

        @Override
        public Person getPrincipal() {
            return person;
        }

        @Override
        public String getCredentials() {
            return "";
        }
    }
}
