import { roleWords } from "@/components/people/role-words";
import { PageBody, PageHeader, Section } from "@/components/shell/page-header";
import { DataList } from "@/components/ui/data-list";
import type { Theme } from "@/lib/client/theme";
import { DelegationSection } from "./delegation-section";
import { PasswordForm } from "./password-form";
import { ProfileForm } from "./profile-form";
import { SoundChoice } from "./sound-choice";
import { ThemeChoice } from "./theme-choice";
import type { ProfileUser } from "./use-profile";

/** One's own profile, with what others decide about it shown beside. */
export function ProfilePage({ user, theme }: { user: ProfileUser; theme: Theme }) {
  return (
    <>
      <PageHeader title="Profile" />
      <PageBody className="flex max-w-[36rem] flex-col gap-8">
        <Section title="You">
          <ProfileForm user={user} />
        </Section>
        <DelegationSection user={user} />
        <Section title="Password" ruled>
          <PasswordForm />
        </Section>
        <Section title="This browser" ruled>
          <div className="flex flex-col gap-4">
            <ThemeChoice theme={theme} />
            <SoundChoice />
          </div>
        </Section>
        <Section title="Set by administrators" ruled>
          <DataList
            facts={[
              { term: "E-mail", value: <span className="break-all">{user.email}</span> },
              { term: "Roles", value: roleWords(user.roles, "None yet: an administrator gives them.") },
            ]}
          />
        </Section>
      </PageBody>
    </>
  );
}
