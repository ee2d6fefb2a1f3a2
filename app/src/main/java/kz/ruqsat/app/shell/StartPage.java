package kz.ruqsat.app.shell;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /}: what one may do here. */
@Controller
class StartPage {

    @GetMapping("/")
    ModelAndView show(PageFrame frame) {
        return frame.show("shell/start", frame.text("shell.start.title"), new StartView(frame.person() != null));
    }
}
