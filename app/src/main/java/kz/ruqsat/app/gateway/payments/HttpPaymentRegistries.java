package kz.ruqsat.app.gateway.payments;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.app.gateway.PaymentRegistries;
import kz.ruqsat.app.gateway.Reply;
import org.springframework.stereotype.Component;

/** Fetches the registry of a day part by part: {@code GET /payments/registries/{day}/{part}}. */
@Component
final class HttpPaymentRegistries implements PaymentRegistries {
    private static final Duration RETRY_AFTER = Duration.ofHours(1);
    private static final int MOST_PARTS = 10_000;

    private final PaymentHttp http;

    HttpPaymentRegistries(PaymentHttp http) {
        this.http = http;
    }

    @Override
    public Reply<Registry> of(LocalDate day) {
        List<Line> lines = new ArrayList<>();
        RegistryXml.Part last = new RegistryXml.Part("", 0, 1, List.of());
        for (int part = 1; part <= Math.min(last.parts(), MOST_PARTS); part++) {
            switch (part(day, part)) {
                case Reply.Answered<RegistryXml.Part>(RegistryXml.Part read) -> last = read;
                case Reply.Rejected<RegistryXml.Part>(String reason) -> {
                    return new Reply.Rejected<>(reason);
                }
                case Reply.Unreachable<RegistryXml.Part>(Duration retryAfter, String trouble) -> {
                    return new Reply.Unreachable<>(retryAfter, trouble);
                }
            }
            lines.addAll(last.lines());
        }
        // Money that came between two parts moves the lines: what does not add up is asked again, not believed.
        return lines.size() == last.count()
                ? new Reply.Answered<>(new Registry(last.id(), lines))
                : new Reply.Unreachable<>(
                        RETRY_AFTER, "the registry tells of " + last.count() + " and has " + lines.size());
    }

    private Reply<RegistryXml.Part> part(LocalDate day, int part) {
        HttpRequest request = HttpRequest.newBuilder(http.address("/payments/registries/" + day + "/" + part))
                .GET()
                .build();
        return http.ask(request, status -> status == 404, RegistryXml::read);
    }
}
