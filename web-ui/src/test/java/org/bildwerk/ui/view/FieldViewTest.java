package org.bildwerk.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.SiteSettings;
import org.bildwerk.dam.site.Sites;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What browsers measured on a site.
class FieldViewTest extends OpenedViews {

    @Autowired
    private Sites sites;

    @Autowired
    private JdbcClient db;

    @Test
    @SignedInAs(Role.SEO)
    void saysHowToMeasureWhereNobodyHasYet() {
        open(site("unmeasured"));

        assertThat(texts()).anyMatch(text -> text.contains("/b.js\" data-site=\"unmeasured\" async"));
    }

    @Test
    @SignedInAs(Role.SEO)
    void showsWhatThreeViewsOfFourStayedBelow() {
        var site = site("measured");
        for (var lcp : List.of(1000, 2000, 3000, 4000, 5000)) {
            measured(site, "lcp", lcp);
        }
        measured(site, "cls", 0.05);
        measured(site, "seen", 1);
        open(site);

        assertThat(texts())
                .contains("Elsewhere on the pages", "4.0 s (5)", "0.05 (1)")
                .doesNotContain("1.0 s (5)");
    }

    private void measured(Site site, String metric, double value) {
        db.sql("insert into bw_field_event (at, site_id, metric, value, small) values (now(), ?, ?, ?, false)")
                .params(site.id().value(), metric, value)
                .update();
    }

    private Site site(String key) {
        var settings = new SiteSettings(key, key, "https://" + key + ".example", null, List.of("en"), null);
        return sites.create(Caller.system(), settings);
    }

    private static void open(Site site) {
        UI.getCurrent().navigate("delivery", QueryParameters.of("site", site.key()));
    }
}
