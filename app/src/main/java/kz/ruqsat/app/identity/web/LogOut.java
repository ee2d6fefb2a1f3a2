package kz.ruqsat.app.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kz.ruqsat.app.identity.IdentityDesk;
import kz.ruqsat.app.shell.PageFrame;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /logout}: ends the session here and in the database. */
@Controller
class LogOut {

    private final IdentityDesk desk;
    private final Cookies cookies;

    LogOut(IdentityDesk desk, Cookies cookies) {
        this.desk = desk;
        this.cookies = cookies;
    }

    @PostMapping("/logout")
    ModelAndView leave(HttpServletRequest request, HttpServletResponse response, PageFrame frame) {
        cookies.session(request).ifPresent(desk::logOut);
        cookies.endSession(response);
        return frame.redirect("/");
    }
}
