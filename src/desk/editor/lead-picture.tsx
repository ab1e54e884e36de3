import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type DragEvent, useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { useSayTrouble } from '../parts/say-trouble.ts';
import { PictureImage } from '../pictures/picture-image.tsx';
import { PicturePicker } from '../pictures/picture-picker.tsx';
import { pictureQuery, picturesChanged } from '../pictures/picture-queries.ts';
import { PictureWords } from '../pictures/picture-words.tsx';
import { uploadPicture } from '../pictures/upload.ts';

const words = {
  lead: 'Lead picture',
  choose: 'Choose a lead picture',
  drop: 'or drop one here',
  coming: (share: number) => `Bringing it in: ${Math.round(share * 100)} %`,
  other: 'Another picture',
  off: 'Without a picture',
} as const;

interface LeadPictureProps {
  readonly pictureId: string | null;
  readonly set: (id: string | null) => void;
  readonly isFixed: boolean;
}

/** The picture above the text, with its words; or a place to put one. */
export function LeadPicture({ pictureId, set, isFixed }: LeadPictureProps) {
  const { api } = useDesk();
  const client = useQueryClient();
  const sayTrouble = useSayTrouble();
  const [isChoosing, setChoosing] = useState(false);
  const [share, setShare] = useState<number | null>(null);
  const { data: picture } = useQuery({ ...pictureQuery(api, pictureId ?? ''), enabled: pictureId !== null });
  const bring = async (file: File) => {
    try {
      const brought = await uploadPicture(file, setShare);
      await picturesChanged(client);
      set(brought.id);
    } catch (error) {
      sayTrouble(error);
    } finally {
      setShare(null);
    }
  };
  const drop = (event: DragEvent) => {
    const file = [...event.dataTransfer.files].find(({ type }) => type.startsWith('image/'));
    if (file === undefined || isFixed) return;
    event.preventDefault();
    void bring(file);
  };
  const chooser = isChoosing && (
    <PicturePicker
      choose={({ id }) => {
        setChoosing(false);
        set(id);
      }}
      close={() => setChoosing(false)}
    />
  );
  if (pictureId === null)
    return isFixed ? null : (
      <section className="no-lead" aria-label={words.lead} onDrop={drop} onDragOver={(event) => event.preventDefault()}>
        {share === null ? (
          <>
            <Button variant="subtle" onClick={() => setChoosing(true)}>
              {words.choose}
            </Button>
            <span className="small quiet">{words.drop}</span>
          </>
        ) : (
          <p role="status">{words.coming(share)}</p>
        )}
        {chooser}
      </section>
    );
  return (
    <section
      className="lead-picture"
      aria-label={words.lead}
      data-picture={pictureId}
      onDrop={drop}
      onDragOver={(event) => event.preventDefault()}
    >
      {picture && <PictureImage picture={picture} sizes="(max-width: 760px) 100vw, 656px" />}
      <div className="lead-words">
        {picture && !isFixed && (
          <PictureWords picture={picture} saved={() => void client.invalidateQueries({ queryKey: ['story'] })} />
        )}
        {share !== null && <p role="status">{words.coming(share)}</p>}
        {!isFixed && (
          <div className="acts">
            <Button onClick={() => setChoosing(true)}>{words.other}</Button>
            <Button variant="quiet-danger" onClick={() => set(null)}>
              {words.off}
            </Button>
          </div>
        )}
      </div>
      {chooser}
    </section>
  );
}
