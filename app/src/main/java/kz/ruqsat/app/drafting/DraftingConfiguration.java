package kz.ruqsat.app.drafting;

import jakarta.servlet.MultipartConfigElement;
import kz.ruqsat.app.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How much may be sent at once. */
@Configuration(proxyBeanMethods = false)
class DraftingConfiguration {

    /** A little more than the limit: a file that is barely too large is told so beside its field. */
    @Bean
    MultipartConfigElement uploads(Settings settings) {
        long most = AttachmentDesk.requestLimit(settings);
        // In memory from the first byte to the last: what somebody only wants verified must not lie on a disk.
        return new MultipartConfigElement("", most, most, Math.toIntExact(most));
    }
}
