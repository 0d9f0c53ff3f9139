"use client";

import { type RefObject, Suspense, useRef } from "react";
import { ListProblem, MoreButton } from "@/components/settings/list-ends";
import { type Listed, useList } from "@/components/settings/use-list";
import { useWish } from "@/components/settings/use-wish";
import { PageBody, PageHeader, Section } from "@/components/shell/page-header";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { onDemand } from "@/components/ui/on-demand";
import { type ListedService, type ServiceWish, servicesKey } from "./listed-service";
import { ArchivedRow, ServiceRow } from "./service-row";

const ServicesDialogs = onDemand(() => import("./services-dialogs"));

type ServicesPageProps = {
  /** The first pages, as the server read them. */
  active: Listed<ListedService>;
  archived: Listed<ListedService>;
  /** Whether the viewer adds and changes services. */
  manages: boolean;
};

/** What incidents can be about: the services in use, and those that were put away. */
export function ServicesPage({ active, archived, manages }: ServicesPageProps) {
  const { asked, open, ask, close } = useWish<ServiceWish>();
  const body = useRef<HTMLDivElement>(null);
  const add = manages && (
    <Button variant="ink" onClick={() => ask({ kind: "add" })}>
      Add a service
    </Button>
  );
  return (
    <>
      <PageHeader title="Services" actions={add} />
      <PageBody>
        <div ref={body} tabIndex={-1} className="flex flex-col gap-8 outline-none">
          <ActiveServices rendered={active} ask={manages ? ask : null} />
          <ArchivedServices rendered={archived} manages={manages} body={body} />
        </div>
      </PageBody>
      {asked !== null && (
        <Suspense fallback={null}>
          <ServicesDialogs key={asked.turn} wish={asked.wish} open={open} onClose={close} list={body} />
        </Suspense>
      )}
    </>
  );
}

type ActiveServicesProps = {
  rendered: Listed<ListedService>;
  ask: ((wish: ServiceWish) => void) | null;
};

function ActiveServices({ rendered, ask }: ActiveServicesProps) {
  const list = useList<ListedService>(
    [...servicesKey, "active"],
    "/services?archived=false&limit=50",
    rendered,
  );
  return (
    <Section title="In use">
      <ListProblem error={list.error} retry={list.retry} />
      {list.loaded && list.items.length === 0 ? (
        <NoServices manages={ask !== null} />
      ) : (
        <ul aria-label="Services in use" className="@container border-line border-t">
          {list.items.map((service) => (
            <ServiceRow key={service.id} service={service} ask={ask} />
          ))}
        </ul>
      )}
      <MoreButton more={list.more} loading={list.loadingMore}>
        Show more services
      </MoreButton>
    </Section>
  );
}

function NoServices({ manages }: { manages: boolean }) {
  return (
    <EmptyState title="No services yet" level={3}>
      A service is a part of your product that can break by itself: the checkout, the sign-in, the database of
      orders. Incidents name the services that they hit.{" "}
      {manages ? "Add the ones that you run." : "An administrator adds them."}
    </EmptyState>
  );
}

type ArchivedServicesProps = {
  rendered: Listed<ListedService>;
  manages: boolean;
  body: RefObject<HTMLElement | null>;
};

function ArchivedServices({ rendered, manages, body }: ArchivedServicesProps) {
  const list = useList<ListedService>(
    [...servicesKey, "archived"],
    "/services?archived=true&limit=50",
    rendered,
  );
  if (list.items.length === 0 && !list.error) return null;
  return (
    <Section title="Archived: past incidents keep them, new ones cannot choose them" ruled>
      <ListProblem error={list.error} retry={list.retry} />
      <ul aria-label="Archived services" className="@container border-line border-t">
        {list.items.map((service) => (
          <ArchivedRow
            key={service.id}
            service={service}
            manages={manages}
            onGone={() => body.current?.focus()}
          />
        ))}
      </ul>
      <MoreButton more={list.more} loading={list.loadingMore}>
        Show more archived services
      </MoreButton>
    </Section>
  );
}
