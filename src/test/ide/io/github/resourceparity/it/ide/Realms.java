package io.github.resourceparity.it.ide;

import java.util.Iterator;
import java.util.List;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.classrealm.ClassRealmConstituent;
import org.apache.maven.classrealm.ClassRealmManagerDelegate;
import org.apache.maven.classrealm.ClassRealmRequest;
import org.codehaus.plexus.classworlds.realm.ClassRealm;

/** Gives plugins the IDE's build context instead of the one that they bring, as Eclipse does. */
@Named
@Singleton
public final class Realms implements ClassRealmManagerDelegate {

    private static final String CONTEXT = "org.sonatype.plexus.build.incremental";

    @Override
    public void setupRealm(ClassRealm realm, ClassRealmRequest request) {
        boolean asked = false;
        for (Iterator<ClassRealmConstituent> each = constituents(request).iterator(); each.hasNext();) {
            ClassRealmConstituent constituent = each.next();
            if ("org.sonatype.plexus".equals(constituent.getGroupId()) && "plexus-build-api".equals(constituent.getArtifactId())) {
                each.remove();
                asked = true;
            }
        }
        if (asked) {
            ClassLoader here = Realms.class.getClassLoader();
            realm.importFrom(here, CONTEXT);
            realm.importFrom(here, "org.codehaus.plexus.util.Scanner");
            realm.importFrom(here, "org.codehaus.plexus.util.AbstractScanner");
            realm.importFrom(here, "org.codehaus.plexus.util.DirectoryScanner");
        }
    }

    private static List<ClassRealmConstituent> constituents(ClassRealmRequest request) {
        return request.getConstituents();
    }
}
